import type { Span } from '../markdown/outline';
import type { Milestone, Phase } from '../reading/model';
import { applyReplacements } from './applyReplacements';
import { trailingSpace } from './lines';
import { moveRows } from './moveRows';
import type { PlacedReplacement, PlanContext, Planned, PlannedDocument } from './plan';
import type { TextReplacement } from './tick';
import { withAnchors } from './withAnchors';

/**
 * A phase put before another of its milestone, or at the end. Numbers keep their order: `renumber` makes the edits that
 * give phases others, by their keys. Rows of the index follow.
 */
export function movePhase(
  context: PlanContext,
  document: PlannedDocument,
  milestone: Milestone,
  moved: Phase,
  before: Phase | null,
  renumber: (numbers: ReadonlyMap<string, string>) => readonly PlacedReplacement[],
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

  const edits = renumber(
    new Map(
      order.flatMap(({ key, number }, index) => {
        const next = phases[index]!.number;
        return next && number && next !== number ? [[key, next] as const] : [];
      }),
    ),
  );
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
  if (end < text.length || blocks.every((block) => /\n[^\S\n]*\n$/.test(block))) return blocks.join('');
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const tail = trailingSpace(text);
  return blocks.map((block) => block.trimEnd()).join(newline + newline) + tail;
}
