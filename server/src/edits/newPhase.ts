import type { Milestone, Phase } from '../reading/model';
import { scaffoldSection } from '../templates/scaffold';
import { fillRest, firstOpen } from './fillRest';
import { gapBefore, lineEndOf } from './lines';
import { numberLike } from './milestoneStyle';
import { fileSlug } from './nameLike';
import { phaseRows } from './phaseRows';
import type { PlacedReplacement, PlanContext, Planned, PlannedDocument } from './plan';
import { templateFor } from './templateFor';
import { withAnchors } from './withAnchors';

export interface NewPhase {
  /** The document of the milestone, and its key there. */
  readonly uri: string;
  readonly key: string;
  readonly title: string;
  readonly teams?: readonly string[];
  /** Absent, it is the last one. The phases behind it are given other numbers by whoever asks. */
  readonly beside?: { readonly phase: string; readonly side: 'before' | 'after'; readonly number: number };
}

/** A phase after the last one, or beside another, with its anchor, its sections and its row in the index. */
export function newPhase(context: PlanContext, { uri, key, title, teams, beside }: NewPhase): Planned {
  const document = context.document(uri);
  const milestone = document?.model.milestones.find((each) => each.key === key);
  const node = milestone && context.graph.node(uri, key);
  if (!document || !milestone || !node) return { refused: 'This milestone is no longer there.' };
  const words = title.trim();
  if (words === '') return { refused: 'A phase needs a title.' };
  const like = beside ? milestone.phases.find((each) => each.key === beside.phase) : milestone.phases.at(-1);
  if (beside && (!like || like.section === null)) return { refused: 'This phase is no longer there.' };
  if (milestone.form === 'table' || milestone.form === 'list')
    return { refused: 'A row has no phases of its own; give the milestone a section or a file first.' };
  const number =
    beside?.number ??
    (like ? Number(/(?<!\d)\d+$/.exec(like.number ?? '')?.[0] ?? milestone.phases.length) + 1 : 1);
  const section = written(context, document, milestone, like, number, words, teams ?? []);
  const isBefore = beside?.side === 'before';
  const at = placeOf(document, milestone, like, isBefore);
  const newline = lineEndOf(document.text);
  const gap = gapBefore(document.text, at);
  const text = gap + section + (at < document.text.length ? newline : '');
  const first = firstOpen(text, gap.length);
  const rows: PlacedReplacement[] = like ? [...phaseRows(context, node, like, number, words, isBefore)] : [];
  return {
    edits: [...rows, { uri, start: at, end: at, text }],
    files: [],
    open: { uri, at: { start: at + first.start, end: at + first.end } },
  };
}

function placeOf(
  { text, model }: PlannedDocument,
  milestone: Milestone,
  like: Phase | undefined,
  isBefore: boolean,
): number {
  const section = like && model.sections[like.section ?? -1];
  const end = isBefore ? section!.heading.start : like ? (section?.end ?? like.end) : null;
  const review = model.sections.find(
    ({ role, heading }) =>
      heading.start > milestone.at.end && ['milestone-review', 'next-steps'].includes(role ?? ''),
  );
  const at = end ?? review?.heading.start ?? milestone.end;
  // The anchor above the next heading is the next heading's.
  return end === null ? at : withAnchors(text, at);
}

function written(
  context: PlanContext,
  { text, model }: PlannedDocument,
  milestone: Milestone,
  last: Phase | undefined,
  number: number,
  title: string,
  teams: readonly string[],
): string {
  const schema = templateFor(context, 'milestone');
  const phase = schema.sections.find(({ role }) => role === 'phase');
  const n = milestone.id?.numbers.at(-1);
  const topic = fileSlug(title);
  const said = phase
    ? scaffoldSection(schema, phase.index, {
        N: n === undefined ? fileSlug(milestone.title.text) : String(n),
        K: [String(number)],
        'Phase Title': [title],
        topic: [topic],
        ...(teams.length > 0 ? { Team: [teams] } : {}),
      })
    : `## Phase ${number}: ${title}\n`;
  const depth =
    model.sections[last?.section ?? -1]?.depth ?? (model.sections[milestone.section ?? -1]?.depth ?? 1) + 1;
  const deeper = Math.max(0, depth - 2);
  const heading =
    last?.numberAt && last.title.start >= last.numberAt.end
      ? numberLike(text.slice(last.numberAt.start, last.numberAt.end), number) +
        text.slice(last.numberAt.end, last.title.start) +
        title
      : null;
  const lead = last?.numberAt ? text.slice(last.at.start, last.numberAt.start).replace(/^#+\s*/, '') : '';
  const lines = fillRest(said)
    .replace(/^(#+)(?= )/gm, (hashes) => '#'.repeat(Math.min(6, hashes.length + deeper)))
    .replace(/^(#+) Phase .*$/m, (all, hashes: string) => (heading ? `${hashes} ${lead}${heading}` : all));
  const anchored = last && last.anchor?.form !== 'html' ? lines.replace(/^<a [^>]*><\/a>\n/, '') : lines;
  return anchored.replace(/\r?\n/g, lineEndOf(text));
}
