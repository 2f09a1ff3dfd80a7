import { changeStatus } from '../../edits/changeStatus';
import type { Draft } from '../../edits/draft';
import { lineEndOf, trailingSpace } from '../../edits/lines';
import { leadTo, waitFor } from '../../edits/rechain';
import type { Node } from '../../graph/graph';
import { type Refusal, refuse } from '../renaming/plan';
import { renumberPhases } from '../renaming/renumberPhases';
import type { FeatureContext } from '../shared/context';
import { alsoWaitFor, joinTimes } from './joinFacts';
import { joinNames } from './joinNames';
import { joinRows, rowsToJoin } from './joinRows';
import { withoutKeptBranches } from './keptBranches';
import { mergeRefusal } from './mergeRefusal';
import { joinPieces, openIn, pieceOf, printed, spanOf } from './pieces';
import { renumber } from './renumber';
import { again, numberOf, seriesOf } from './series';

export interface MergeMilestones {
  readonly first: Node;
  /** What it says goes into the first; it is no more. */
  readonly second: Node;
  /** Also where it has begun, and renumbers also what has begun. */
  readonly anyway?: boolean;
}

/**
 * Two milestones made one: phases behind phases, sections of one name joined, gates, times and rows joined; what named or
 * waited for the second names and waits for the first; those numbered after it close up. Gives the first.
 */
export function mergeMilestones(draft: Draft<FeatureContext>, asked: MergeMilestones): Node | Refusal {
  const { context } = draft;
  const { graph } = context;
  const { first, second, anyway = false } = asked;
  const series = seriesOf(context, second);
  const later: Node[] = [];
  for (const node of series) if (numberOf(node) === numberOf(second) + later.length + 1) later.push(node);
  const refused = mergeRefusal(context, first, second, later, anyway);
  if (refused) return refused;
  const at = (node: Node): Node => again(context, node) ?? node;

  if (graph.status(second)?.category === 'active' && graph.status(first)?.category === 'planned')
    draft.take({ edits: changeStatus(context, { node: first, phase: null, to: 'active' }) });
  const times = joinTimes(context, at(first), at(second));
  if ('refused' in times) return times;
  draft.take({ edits: times });

  chain(draft, series, first, second);
  const numbered = numberPhases(context, at(first), at(second));
  if ('refused' in numbered) return numbered;
  draft.take({ edits: numbered });
  const [one, two] = [at(first), at(second)];
  const rows = rowsToJoin(context, one, two);
  const place = sectionOf(context, two);
  const isOwnFile = one.main.uri !== two.main.uri;
  const names = joinNames(context, one, two);
  if ('refused' in names) return names;
  draft.take({ edits: names });

  const view = context.document(two.main.uri)!;
  const section = place === null ? null : view.model.sections[place]!;
  const piece = section && pieceOf(view, section, true);
  const open = new Set(openIn(view));
  draft.take({ edits: joinRows(context, rows) });
  if (section && isOwnFile) draft.take({ edits: [], removes: [two.main.uri] });
  else if (section) {
    const now = context.document(two.main.uri)!;
    draft.take({ edits: [{ uri: now.uri, ...spanOf(now, now.model.sections[place!]!), text: '' }] });
  }
  const joined = again(context, first);
  if (!joined) return refuse(`${graph.label(first)} cannot be found again once both are one.`);
  const home = context.document(joined.main.uri)!;
  const target = sectionOf(context, joined);
  if (piece && target !== null) {
    const old = home.model.sections[target]!;
    const span = spanOf(home, old);
    for (const text of openIn(home)) open.add(text);
    const text = printed(joinPieces(pieceOf(home, old, false), piece, open)).trimEnd();
    const tail = trailingSpace(home.text.slice(span.start, span.end));
    const written = text.replaceAll('\n', lineEndOf(home.text)) + tail;
    draft.take({ edits: [{ uri: home.uri, ...span, text: written }] });
  }
  for (const node of later) {
    const moved = renumber(draft, at(node), numberOf(node) - 1);
    if ('refused' in moved) return moved;
  }
  return again(context, first) ?? joined;
}

/** Gates and next steps, while both still have their names. */
function chain(draft: Draft<FeatureContext>, series: readonly Node[], first: Node, second: Node): void {
  const { context } = draft;
  const { graph } = context;
  const at = (node: Node): Node => again(context, node) ?? node;
  draft.take({ edits: waitFor(context, at(second), at(first), null) });
  draft.take({ edits: waitFor(context, at(first), at(second), null) });
  for (const { target } of graph.gates(at(second))) {
    const has = graph.gates(at(first)).some((gate) => gate.target?.key === target?.key);
    if (target && !has) draft.take({ edits: alsoWaitFor(context, at(first), target) });
  }
  for (const node of graph.dependents(at(second)))
    if (graph.gates(node).some((gate) => gate.target?.key === second.key && !gate.phase))
      draft.take({ edits: waitFor(context, at(node), at(second), at(first)) });
  const follower = series.find((node) => numberOf(node) > numberOf(second) && node.key !== first.key);
  for (const node of series) {
    if (node.key === second.key || !leadsTo(context, at(node), at(second))) continue;
    const comesNow = numberOf(second) < numberOf(first) && node.key !== first.key ? first : follower;
    draft.take({ edits: leadTo(context, at(node), at(second), comesNow ? at(comesNow) : null) });
  }
}

function leadsTo({ graph, document }: FeatureContext, from: Node, to: Node): boolean {
  const view = document(from.main.uri);
  const milestone = view?.model.milestones.find(({ key }) => key === from.main.key);
  return (milestone?.nextSteps ?? []).some((index) => {
    const target = graph.resolveLink(view!.uri, view!.model.links[index]!);
    return target?.kind === 'milestone' && target.node.key === to.key;
  });
}

/** The second's phases get the numbers after the first's, wherever they are named. */
function numberPhases(context: FeatureContext, first: Node, second: Node) {
  const phasesOf = ({ main }: Node) => {
    const view = context.document(main.uri);
    const milestone = view?.model.milestones.find(({ key }) => key === main.key);
    return { view, milestone, phases: milestone?.phases ?? [] };
  };
  const [own, other] = [phasesOf(first), phasesOf(second)];
  if (!other.view || !other.milestone || other.phases.length === 0 || own.phases.length === 0) return [];
  const label = context.graph.label(second);
  const all = [...own.phases, ...other.phases].map(({ number }) => number);
  if (all.every((number) => number === null)) return [];
  if (all.some((number) => !/^\d+$/.test(number ?? '')))
    return refuse(
      `Not all phases of both have plain numbers; those of ${label} cannot go on from the first's.`,
    );
  const last = Math.max(...own.phases.map(({ number }) => Number(number)));
  const numbers = new Map(other.phases.map(({ key }, index) => [key, String(last + index + 1)]));
  return withoutKeptBranches(context, renumberPhases(context, other.view, second, other.milestone, numbers));
}

function sectionOf({ document }: FeatureContext, { main }: Node): number | null {
  const model = document(main.uri)?.model;
  const milestone = model?.milestones.find(({ key }) => key === main.key);
  if (!model || !milestone || milestone.form === 'table' || milestone.form === 'list') return null;
  return milestone.section ?? model.sections.find(({ parent }) => parent === null)?.index ?? null;
}
