import { applyReplacements } from '../../edits/applyReplacements';
import type { Draft } from '../../edits/draft';
import { open } from '../../edits/fillRest';
import { endOfLine, trailingSpace } from '../../edits/lines';
import type { PlacedReplacement } from '../../edits/plan';
import { statedIn } from '../../edits/statedIn';
import type { TextReplacement } from '../../edits/tick';
import { withAnchors } from '../../edits/withAnchors';
import type { Node } from '../../graph/graph';
import { relativePath } from '../../graph/relativePath';
import type { Span } from '../../markdown/outline';
import type { Phase, TableRowModel } from '../../reading/model';
import { phaseAnchor } from '../../reading/phaseAnchor';
import { hasBegun, knowsBranch } from '../renaming/isInUse';
import { type Refusal, refuse } from '../renaming/plan';
import type { FeatureContext, View } from '../shared/context';
import { phaseTitle } from '../shared/phaseTitle';
import { insertMilestone } from './insertMilestone';
import { again, numberOf } from './series';

export interface SplitMilestone {
  readonly node: Node;
  /** Key of the first phase of the new milestone. */
  readonly phase: string | null;
  readonly title: string;
  readonly anyway?: boolean;
}

/** A phase and those after it made a milestone of their own, right behind: text, rows, anchors, branches and links go along. */
export function splitMilestone(draft: Draft<FeatureContext>, asked: SplitMilestone): Node | Refusal {
  const { context } = draft;
  const { node, title, anyway = false } = asked;
  const label = context.graph.label(node);
  const before = homeOf(context, node);
  const phases = (before?.milestone.phases ?? []).filter(({ section }) => section !== null);
  const from = phases.findIndex(({ key }) => key === asked.phase);
  const moved = phases.slice(from);
  if (!before || !node.id || from < 0)
    return refuse(`Only a numbered milestone with phases of its own can be split; name a phase of it.`);
  if (from === 0)
    return refuse(`${label} would have no phase left. Rename it instead, or split it before a later phase.`);
  const begun = moved.find(
    ({ status, progress }) =>
      (progress?.done ?? 0) > 0 || ['active', 'done'].includes(status?.category ?? ''),
  );
  if (begun && !anyway) {
    const held = {
      refused: `${phaseTitle(begun, true)} of ${label} has begun and is known by its number.`,
      anyway,
    };
    return { ...held, anyway: true } as Refusal;
  }
  const estimates = estimatesOf(context, node);
  const fresh = insertMilestone(draft, {
    after: node,
    title,
    phases: moved.map(({ title: words }) => words.text),
    anyway,
  });
  if ('refused' in fresh) return fresh;
  draft.take({
    edits: [
      ...estimated(context, node, estimates.slice(0, from)),
      ...estimated(context, again(context, fresh) ?? fresh, estimates.slice(from)),
    ],
  });
  moveRows(draft, node, fresh, moved.length);
  const edits = moveText(context, again(context, node) ?? node, fresh, from);
  if ('refused' in edits) return edits;
  draft.take({ edits });
  return again(context, fresh) ?? fresh;
}

function homeOf({ document }: FeatureContext, { main }: Node) {
  const view = document(main.uri);
  const milestone = view?.model.milestones.find(({ key }) => key === main.key);
  return view && milestone ? { view, milestone } : null;
}

/** The sections take the place of those that the new milestone got. */
function moveText(
  context: FeatureContext,
  node: Node,
  fresh: Node,
  from: number,
): PlacedReplacement[] | Refusal {
  const [old, next] = [homeOf(context, node), homeOf(context, fresh)];
  const moved = old?.milestone.phases.filter(({ section }) => section !== null).slice(from) ?? [];
  const made = next?.milestone.phases.filter(({ section }) => section !== null) ?? [];
  const [source, target] = [old && stretchOf(old.view, moved), next && stretchOf(next.view, made)];
  if (!old || !next || !source || !target)
    return refuse('Other sections stand between these phases; move the text by hand.');
  const inner: TextReplacement[] = [];
  const edits: PlacedReplacement[] = [];
  const path = relativePath(old.view.uri, next.view.uri);
  for (const [index, phase] of moved.entries()) {
    const number = String(index + 1);
    inner.push(...renumbered(context, old.view, phase, numberOf(node), numberOf(fresh), number));
    const parts = phaseAnchor(phase.anchor);
    const anchor = parts && phase.anchor ? newAnchor(parts, numberOf(fresh), number) : null;
    if (phase.anchor && anchor)
      edits.push(...retargeted(context, old.view.uri, phase.anchor.id, next.view.uri, anchor));
  }
  if (old.view.uri !== next.view.uri)
    for (const link of old.view.model.links) {
      const inside = source.start <= link.start && link.end <= source.end;
      const stays = link.path === null && link.fragment !== null && link.urlAt && !link.external;
      const own = moved.some(({ anchor }) => anchor?.id === link.fragment);
      if (inside && stays && !own)
        inner.push({
          start: link.urlAt!.start,
          end: link.urlAt!.start,
          text: relativePath(next.view.uri, old.view.uri),
        });
    }
  const holds = (edit: PlacedReplacement): boolean =>
    edit.uri === old.view.uri && source.start <= edit.start && edit.end <= source.end;
  const within = [...inner, ...edits.filter(holds)].map((edit) => ({
    ...edit,
    text: edit.text.startsWith(`${path}#`) && path !== '' ? edit.text.slice(path.length) : edit.text,
    start: edit.start - source.start,
    end: edit.end - source.start,
  }));
  const text = applyReplacements(old.view.text.slice(source.start, source.end), within);
  const tail = trailingSpace(next.view.text.slice(target.start, target.end));
  return [
    { uri: next.view.uri, ...target, text: text.trimEnd() + tail },
    { uri: old.view.uri, ...source, text: '' },
    ...edits.filter((edit) => !holds(edit)),
  ];
}

/** From the anchors above the first to the end of the last, where nothing else stands between. */
function stretchOf({ text, model }: View, phases: readonly Phase[]): Span | null {
  const spans = phases.map(({ section }) => {
    const { heading, end } = model.sections[section!]!;
    return { start: withAnchors(text, heading.start), end: withAnchors(text, end) };
  });
  const together = spans.every(({ end }, at) => spans[at + 1] === undefined || spans[at + 1]!.start === end);
  return spans[0] && together ? { start: spans[0].start, end: spans.at(-1)!.end } : null;
}

const newAnchor = (
  { before, milestone, between }: NonNullable<ReturnType<typeof phaseAnchor>>,
  to: number,
  phase: string,
): string => before + milestone.replace(/\d+(?=\D*$)/, String(to)) + between + phase;

function* renumbered(
  { graph }: FeatureContext,
  { text }: View,
  phase: Phase,
  old: number,
  to: number,
  number: string,
): Generator<TextReplacement> {
  const { numberAt, anchor, branches, target } = phase;
  if (numberAt)
    yield { ...numberAt, text: text.slice(numberAt.start, numberAt.end).replace(/\d\S*$/, number) };
  const parts = phaseAnchor(anchor);
  if (anchor?.form === 'html' && parts) yield { ...anchor.idAt, text: newAnchor(parts, to, number) };
  const milestone = new RegExp(`((?:^|[-_/])m(?:ilestone[-_]?)?)0*${old}(?!\\d)`, 'i');
  for (const { start, end } of [...branches, ...(target ? [target] : [])]) {
    const written = text.slice(start, end);
    if (knowsBranch(graph, written) || (graph.git() === null && hasBegun(phase))) continue;
    const said = written
      .replace(milestone, (_, head: string) => head + to)
      .replace(/([-_/]p(?:hase[-_]?)?)\d+[a-z]?(?=[-_]|$)/i, (_, head: string) => head + number);
    if (said !== written) yield { start, end, text: said };
  }
}

/** Links to an anchor lead to it where it is then. */
function* retargeted(
  { graph, document }: FeatureContext,
  uri: string,
  anchor: string,
  to: string,
  renamed: string,
): Generator<PlacedReplacement> {
  for (const from of new Set([uri, ...graph.linkedFrom(uri)])) {
    const view = document(from);
    for (const link of view?.model.links ?? []) {
      if (link.fragment !== anchor || link.external || !link.urlAt) continue;
      if (link.path === null ? from !== uri : graph.target(from, link)?.uri !== uri) continue;
      const dot = link.path?.startsWith('./') ? './' : '';
      const path = from === to ? '' : dot + relativePath(from, to);
      yield { uri: from, ...link.urlAt, text: `${path}#${renamed}` };
    }
  }
}

type Row = TableRowModel;

/** `1-2 weeks` and `4 weeks` are `5-6 weeks`; open where they cannot be added. */
export function sumOf(estimates: readonly string[]): string {
  let [least, most] = [0, 0];
  let unit: string | null = null;
  for (const estimate of estimates) {
    const found = /^(\d+)(?:\s*[-–]\s*(\d+))?\s+([a-z]+?)s?$/i.exec(estimate);
    if (!found || (unit !== null && unit !== found[3])) return open;
    unit = found[3]!;
    least += Number(found[1]);
    most += Number(found[2] ?? found[1]);
  }
  if (unit === null) return open;
  return `${least === most ? most : `${least}-${most}`} ${unit}${most === 1 ? '' : 's'}`;
}

/** The milestones' own estimates, from those of the phases that each of them has. */
function estimated({ document }: FeatureContext, node: Node, phases: readonly string[]): PlacedReplacement[] {
  const view = document(node.main.uri);
  const estimate = view?.model.milestones.find(({ key }) => key === node.main.key)?.estimate;
  if (!view || !estimate) return [];
  return [{ uri: view.uri, start: estimate.start, end: estimate.end, text: sumOf(phases) }];
}

/** What each phase is estimated at, by its own section or by a row. */
function estimatesOf(context: FeatureContext, node: Node): readonly string[] {
  const phases = context.graph.milestone(node.main)?.phases ?? [];
  return phases.map(({ key }) => {
    const stated = [...statedIn(context, node, key)].map(({ phase }) => phase?.estimate?.text ?? '');
    return stated.find((text) => text !== '') ?? '';
  });
}

/** What the rows of the phases say, but for their names, goes into the rows that they got; spans follow. */
function moveRows(draft: Draft<FeatureContext>, node: Node, fresh: Node, count: number): void {
  const { context } = draft;
  const edits: PlacedReplacement[] = [];
  for (const uri of new Set(node.rows.map((row) => row.uri))) {
    const view = context.document(uri);
    const keyIn = (of: Node) =>
      [of.main, ...of.rows].filter((part) => part.uri === uri).map(({ key }) => key);
    const [own, other] = [keyIn(again(context, node) ?? node), keyIn(again(context, fresh) ?? fresh)];
    for (const { rows, columns } of view?.model.tables ?? []) {
      const of = (keys: readonly string[]) => rows.filter(({ milestone }) => keys.includes(milestone ?? ''));
      const [mine, theirs] = [of(own), of(other)];
      const [phases, blanks] = [mine, theirs].map((all) => all.filter(({ phase }) => phase !== null));
      const leaving = phases!.slice(phases!.length - count);
      if (leaving.length !== count || blanks!.length !== count || phases!.length <= count) continue;
      const name = (columns as readonly (string | null)[]).indexOf('phase');
      const put = (row: Row | undefined, column: number, text: string): void => {
        const cell = row?.cells[column];
        if (!cell || text === '') return;
        edits.push({
          uri,
          start: cell.start,
          end: cell.end,
          text: cell.start === cell.end ? `${text} ` : text,
        });
      };
      const said = (row: Row | undefined, column: 'start' | 'end' | 'estimate'): string =>
        row?.cells[columns.indexOf(column)]?.text.trim() ?? '';
      for (const [index, row] of leaving.entries()) {
        for (const [column, cell] of row.cells.entries())
          if (column !== name && column !== 0) put(blanks![index], column, cell.text.trim());
        const start = view!.text.lastIndexOf('\n', row.start - 1) + 1;
        edits.push({ uri, start, end: endOfLine(view!.text, row.end) + 1, text: '' });
      }
      const [head, tail] = [mine, theirs].map((all) => all.find(({ phase }) => phase === null));
      const staying = phases!.slice(0, -count);
      const dated = (text: string): string => (/\d/.test(text) ? text : '');
      put(tail, columns.indexOf('start'), dated(said(leaving[0], 'start')));
      put(tail, columns.indexOf('end'), dated(said(head, 'end')) || dated(said(leaving.at(-1), 'end')));
      put(head, columns.indexOf('end'), dated(said(staying.at(-1), 'end')));
      const [ours, gone] = [staying, leaving].map((all) => sumOf(all.map((row) => said(row, 'estimate'))));
      if (said(head, 'estimate') !== '') put(head, columns.indexOf('estimate'), ours!);
      put(tail, columns.indexOf('estimate'), gone!);
    }
  }
  draft.take({ edits });
}
