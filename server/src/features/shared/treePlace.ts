import type { Node, Roadmap } from '../../graph/graph';
import type { Span } from '../../markdown/outline';
import { isShown } from '../../reading/isShown';
import type { Checklist, Item, Milestone, Phase } from '../../reading/model';
import type { FeatureContext, View } from './context';

/** What a tree node stands for; found again from the node's id alone, so that ids may outlive the text. */
export type Place =
  | { readonly kind: 'roadmap'; readonly roadmap: Roadmap }
  | {
      readonly kind: 'milestone';
      readonly node: Node;
      readonly view: View | null;
      readonly milestone: Milestone | null;
    }
  | {
      readonly kind: 'phase';
      readonly view: View;
      readonly milestone: Milestone;
      readonly phase: Phase;
      readonly node: Node;
    }
  | {
      readonly kind: 'checklist';
      readonly view: View;
      readonly checklist: Checklist;
      readonly parent: string;
    }
  | { readonly kind: 'item'; readonly view: View; readonly item: Item; readonly parent: string };

export function childrenOf(context: FeatureContext, place: Place): Place[] {
  switch (place.kind) {
    case 'roadmap':
      return place.roadmap.nodes.map((node) => milestonePlace(context, node));
    case 'milestone': {
      const { view, milestone, node } = place;
      if (!view || !milestone) return [];
      const checklists = checklistsOf(view, milestone.checklists, idOf(place));
      const phases = milestone.phases.map(
        (phase): Place => ({ kind: 'phase', view, milestone, phase, node }),
      );
      return [...checklists, ...phases].sort((a, b) => spanOf(a)!.start - spanOf(b)!.start);
    }
    case 'phase':
      return checklistsOf(place.view, place.phase.checklists, idOf(place));
    case 'checklist':
      return itemsOf(place.view, place.checklist, null, idOf(place));
    case 'item': {
      const { view, item } = place;
      return itemsOf(view, view.model.checklists[item.checklist]!, item.index, idOf(place));
    }
  }
}

function itemsOf(view: View, { items }: Checklist, under: number | null, parent: string): Place[] {
  return items
    .map((index) => view.model.items[index]!)
    .filter((item) => item.parent === under)
    .map((item) => ({ kind: 'item', view, item, parent }));
}

function checklistsOf(view: View, indexes: readonly number[], parent: string): Place[] {
  return indexes
    .map((index) => view.model.checklists[index]!)
    .filter(isShown)
    .map((checklist) => ({ kind: 'checklist', view, checklist, parent }));
}

export function milestonePlace(
  { document }: FeatureContext,
  node: Node,
): Extract<Place, { kind: 'milestone' }> {
  const view = document(node.main.uri);
  return {
    kind: 'milestone',
    node,
    view,
    // A row tells of its milestone what the summary says: of hundreds no document need be read for that.
    get milestone() {
      return view?.model.milestones.find(({ key }) => key === node.main.key) ?? null;
    },
  };
}

export function idOf(place: Place): string {
  switch (place.kind) {
    case 'roadmap':
      return `roadmap ${place.roadmap.key}`;
    case 'milestone':
      return milestoneId(place.node);
    case 'phase':
      return `phase ${place.view.uri} ${place.phase.key}`;
    case 'checklist':
      return `checklist ${place.view.uri} ${checklistName(place.view, place.checklist)}`;
    case 'item':
      return `item ${place.view.uri} ${place.item.key}`;
  }
}

export const milestoneId = ({ main }: Node): string => `milestone ${main.uri} ${main.key}`;

/** Where it belongs, its role and its teams, with a number for repeats: steady while lists around it come and go. */
function checklistName({ model }: View, checklist: Checklist): string {
  const place = ({ phase, milestone }: Checklist) => phase ?? milestone ?? '';
  const name = (of: Checklist) =>
    [place(of), of.role, ...of.teams.map(({ text }) => text), of.heading?.text ?? ''].join('|');
  const own = name(checklist);
  let before = 0;
  for (const other of model.checklists) {
    if (other.index === checklist.index) break;
    if (other.role === checklist.role && place(other) === place(checklist) && name(other) === own) before++;
  }
  return before === 0 ? own : `${own}~${before + 1}`;
}

export function placeOf(context: FeatureContext, id: string): Place | null {
  const [kind, uri, ...rest] = id.split(' ');
  const key = rest.join(' ');
  if (kind === 'roadmap') {
    const roadmap = context.graph.roadmap(uri!);
    return roadmap ? { kind, roadmap } : null;
  }
  const view = context.document(uri!);
  if (!view) return null;
  if (kind === 'milestone') {
    const node = context.graph.node(view.uri, key);
    return node && milestonePlace(context, node);
  }
  const { model } = view;
  if (kind === 'phase') {
    for (const milestone of model.milestones) {
      const phase = milestone.phases.find((at) => at.key === key);
      const node = phase && context.graph.node(view.uri, milestone.key);
      if (phase && node) return { kind, view, milestone, phase, node };
    }
  }
  if (kind === 'checklist') {
    const checklist = model.checklists.find((at) => checklistName(view, at) === key);
    return checklist ? { kind, view, checklist, parent: ownerOf(view, checklist) } : null;
  }
  if (kind === 'item') {
    const item = model.items.find((at) => at.key === key);
    return item ? { kind, view, item, parent: itemParent(view, item) } : null;
  }
  return null;
}

const ownerOf = ({ uri }: View, { phase, milestone }: Checklist): string =>
  phase ? `phase ${uri} ${phase}` : `milestone ${uri} ${milestone}`;

function itemParent(view: View, item: Item): string {
  if (item.parent !== null) return `item ${view.uri} ${view.model.items[item.parent]!.key}`;
  const checklist = view.model.checklists[item.checklist]!;
  return `checklist ${view.uri} ${checklistName(view, checklist)}`;
}

export function spanOf(place: Place): Span | null {
  switch (place.kind) {
    case 'roadmap':
      return null;
    case 'milestone':
      return place.milestone?.at ?? null;
    case 'phase':
      return place.phase.at;
    case 'checklist': {
      const first = place.checklist.items[0];
      return place.checklist.heading ?? (first === undefined ? null : place.view.model.items[first]!);
    }
    case 'item':
      return place.item;
  }
}

/** The whole stretch that a node stands for, for finding the node under the cursor. */
export function holdsLine(place: Place, uri: string, line: number): boolean {
  if (place.kind === 'roadmap' || place.view?.uri !== uri) return false;
  const { view } = place;
  const whole = place.kind === 'milestone' ? place.milestone : place.kind === 'phase' ? place.phase : null;
  const span = whole ?? (place.kind === 'checklist' ? checklistSpan(place) : spanOf(place));
  return !!span && view.positionAt(span.start).line <= line && line <= view.positionAt(span.end).line;
}

function checklistSpan({ view, checklist }: Extract<Place, { kind: 'checklist' }>): Span {
  const items = checklist.items.map((index) => view.model.items[index]!);
  return { start: checklist.heading?.start ?? items[0]!.start, end: items.at(-1)!.end };
}
