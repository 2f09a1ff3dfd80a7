import type { Span } from '../markdown/outline';
import type { Link, Milestone, Phase } from '../reading/model';
import { phaseAnchor } from '../reading/phaseAnchor';
import { slugOf } from '../reading/slug';
import { applyReplacements } from './applyReplacements';
import { moveRows } from './moveRows';
import type { PlacedReplacement, PlanContext, Planned, PlannedDocument } from './plan';
import type { TextReplacement } from './tick';
import { withAnchors } from './withAnchors';

/**
 * A phase put before another of its milestone, or at the end. Numbers keep their order: headings, anchors, links to both
 * and rows of the index follow. A branch follows where the phase has not begun; git may know the others.
 */
export function movePhase(
  context: PlanContext,
  document: PlannedDocument,
  milestone: Milestone,
  moved: Phase,
  before: Phase | null,
): Planned {
  const phases = milestone.phases.filter(({ section }) => section !== null);
  const without = phases.filter(({ key }) => key !== moved.key);
  const at = before === null ? without.length : without.findIndex(({ key }) => key === before.key);
  if (at < 0 || without.length + 1 !== phases.length)
    return { refused: 'This phase has no section that could be moved.' };
  const order = [...without.slice(0, at), moved, ...without.slice(at)];
  const first = order.findIndex((phase, index) => phase !== phases[index]);
  if (first < 0) return { edits: [], files: [], open: null };
  const last = order.findLastIndex((phase, index) => phase !== phases[index]);
  const spans = new Map(phases.map((phase) => [phase.key, sectionSpan(document, phase)]));
  const touched = phases.slice(first, last + 1);
  for (const [index, phase] of touched.entries()) {
    const next = touched[index + 1];
    if (next && spans.get(phase.key)!.end !== spans.get(next.key)!.start)
      return { refused: 'Other sections stand between these phases; move the text by hand.' };
  }

  const edits: PlacedReplacement[] = [];
  const numbers = phases.map(({ number }) => number);
  for (const [index, phase] of order.entries()) {
    const number = numbers[index];
    if (number && phase.number && number !== phase.number)
      edits.push(...renumbered(context, document, phase, number));
  }
  const region = { start: spans.get(touched[0]!.key)!.start, end: spans.get(touched.at(-1)!.key)!.end };
  const holds = (edit: PlacedReplacement): boolean =>
    edit.uri === document.uri && edit.start >= region.start && edit.end <= region.end;
  const inner = edits.filter(holds);
  const blocks = order
    .slice(first, last + 1)
    .map((phase) => blockOf(document.text, spans.get(phase.key)!, inner));
  const rows = moveRows(context, document.uri, milestone, order);
  return {
    edits: [
      { uri: document.uri, ...region, text: joined(blocks, document.text, region.end) },
      ...edits.filter(
        (edit) => !holds(edit) && !rows.some((row) => row.uri === edit.uri && collides(row, edit)),
      ),
      ...rows,
    ],
    files: [],
    open: null,
  };
}

const collides = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** From the anchors above its heading to those above the next one. */
function sectionSpan({ text, model }: PlannedDocument, phase: Phase): Span {
  const section = model.sections[phase.section!]!;
  return { start: withAnchors(text, section.heading.start), end: withAnchors(text, section.end) };
}

function blockOf(text: string, { start, end }: Span, inner: readonly TextReplacement[]): string {
  const own = inner
    .filter((edit) => edit.start >= start && edit.end <= end)
    .map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return applyReplacements(text.slice(start, end), own);
}

/** The last block may end with the document, without the empty line that the others have. */
function joined(blocks: readonly string[], text: string, end: number): string {
  if (end < text.length || blocks.every((block) => /\n\s*\n$/.test(block))) return blocks.join('');
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const tail = /\s*$/.exec(text)![0];
  return blocks.map((block) => block.trimEnd()).join(newline + newline) + tail;
}

function* renumbered(
  context: PlanContext,
  { uri, text, model }: PlannedDocument,
  phase: Phase,
  to: string,
): Generator<PlacedReplacement> {
  const { numberAt, number, anchor, section } = phase;
  const written = text.slice(numberAt!.start, numberAt!.end);
  yield { uri, start: numberAt!.start, end: numberAt!.end, text: written.replace(/\d\S*$/, to) };
  const parts = phaseAnchor(anchor);
  if (anchor && parts && parts.phase === number) {
    const renamed = parts.before + parts.milestone + parts.between + to;
    yield { uri, start: anchor.idAt.start, end: anchor.idAt.end, text: renamed };
    yield* retargeted(context, uri, anchor.id, renamed);
  }
  const { slug, text: heading } = model.sections[section!]!;
  yield* retargeted(context, uri, slug, slugOf(heading.replace(number!, to)));
  if (!phase.progress || phase.progress.done === 0) {
    for (const branch of phase.branches) {
      const at = new RegExp(`(?<=[-_/]p(?:hase[-_]?)?)${number}(?!\\d)`).exec(
        text.slice(branch.start, branch.end),
      );
      if (at)
        yield {
          uri,
          start: branch.start + at.index,
          end: branch.start + at.index + number!.length,
          text: to,
        };
    }
  }
}

function* retargeted(
  { graph, document }: PlanContext,
  uri: string,
  anchor: string,
  renamed: string,
): Generator<PlacedReplacement> {
  for (const from of new Set([uri, ...graph.linkedFrom(uri)])) {
    const other = document(from);
    for (const link of other?.model.links ?? []) {
      if (link.fragment !== anchor || link.external || link.label !== null) continue;
      const leadsHere = link.path === null ? from === uri : graph.target(from, link)?.uri === uri;
      const at = leadsHere ? fragmentOf(other!.text, link) : null;
      if (at) yield { uri: from, ...at, text: renamed };
    }
  }
}

function fragmentOf(text: string, { urlAt }: Link): Span | null {
  const hash = urlAt ? text.slice(urlAt.start, urlAt.end).indexOf('#') : -1;
  return hash < 0 ? null : { start: urlAt!.start + hash + 1, end: urlAt!.end };
}
