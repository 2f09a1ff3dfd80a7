import type { Node } from '../graph/graph';
import type { Span } from '../markdown/outline';
import type { FieldName, Milestone } from '../reading/model';
import { open } from './fillRest';
import { headingLike, type MilestoneStyle, numberLike } from './milestoneStyle';
import { fileSlug } from './nameLike';
import type { PlanContext, PlannedDocument } from './plan';
import { setStatus } from './setStatus';
import { skeleton } from './skeleton';
import { statusWord } from './statusWord';
import type { TextReplacement } from './tick';
import { withAnchors } from './withAnchors';

export interface LikeMilestone {
  readonly number: number | null;
  readonly title: string;
  readonly after: Node | null;
  /** The link and gate to what it waits for. */
  readonly dependency: string;
  readonly phases: readonly string[];
}

/** A milestone in the form of the one before it: the same labels, sections and phases, with nothing of its content. */
export function milestoneLike(context: PlanContext, style: MilestoneStyle, given: LikeMilestone): string {
  const { document, like } = style;
  const { text, model } = document;
  const own = like.section === null ? null : model.sections[like.section]!;
  const span =
    style.form === 'section' && own
      ? { start: own.heading.start, end: own.end }
      : { start: 0, end: text.length };
  const phases = like.phases.flatMap(({ section }) => (section === null ? [] : [model.sections[section]!]));
  const stretches = phases.map(
    (section): Span => ({
      start: withAnchors(text, section.heading.start),
      end: withAnchors(text, section.end),
    }),
  );
  const known = knownOf(context, style, given);
  const first = stretches[0];
  if (!first) return skeleton(document, span, known);
  const form = skeleton(document, first, []);
  const titles = given.phases.length > 0 ? given.phases : [given.title];
  const copies = titles.map((title, index) =>
    phaseText(document, style, form, given.number, title, index + 1),
  );
  return [
    skeleton(document, { start: span.start, end: first.start }, known),
    ...copies,
    skeleton(document, { start: first.start, end: span.end }, known, stretches),
  ].join('');
}

function knownOf(
  context: PlanContext,
  { document, like }: MilestoneStyle,
  { number, title, after, dependency }: LikeMilestone,
): TextReplacement[] {
  const { uri, text, model } = document;
  const known: TextReplacement[] = [];
  const word = statusWord({ ...context, uri, model }, 'planned', title);
  if (like.status && !like.status.prose) known.push(setStatus(text, like.status.word, 'planned', word));
  const id = like.id && number !== null ? numberLike(like.id.text, number) : null;
  const label = after && context.graph.label(after);
  for (const field of model.fields) {
    if (field.milestone !== like.key || field.phase !== null || field.form === 'column') continue;
    const inFront = field.form === 'frontMatter';
    const said: Partial<Record<FieldName, string | null>> = {
      ...(inFront ? { id, title } : {}),
      owner: field.value.text,
      'technical-owner': field.value.text,
      dependency:
        inFront || !text.slice(field.value.start - 1, field.value.end).includes('](') ? label : dependency,
    };
    const value = field.name && said[field.name];
    if (!value) continue;
    if (field.name === 'dependency') {
      // The whole of the line behind the label: links and gates reach past the words.
      const from =
        field.label.end +
        /^[*_`]*:?[*_`]*[ \t]*(?:\[(?!.*\]\())?/.exec(text.slice(field.label.end))![0].length;
      const line = text.indexOf('\n', from) < 0 ? text.length : text.indexOf('\n', from);
      const end =
        inFront && /^[^\n]*\]\s*$/.test(text.slice(from, line)) ? text.lastIndexOf(']', line) : line;
      if (from < end || inFront) known.push({ start: from, end: Math.max(from, end), text: value });
    } else known.push({ start: field.value.start, end: field.value.end, text: value });
  }
  if (like.form === 'title' || like.form === 'heading') {
    const heading = headingLike(document, like, number, title);
    const from = like.idAt && like.idAt.start < like.title.start ? like.idAt.start : like.title.start;
    known.push({ start: from, end: like.title.end, text: heading });
  } else if (model.sections[0]?.depth === 1) {
    const { heading, text: words } = model.sections[0];
    const at = text.indexOf(like.title.text, heading.start);
    if (at >= 0 && words.includes(like.title.text))
      known.push({ start: at, end: at + like.title.text.length, text: title });
  }
  return apart([...known, ...nextSteps(document, like)]);
}

/** Where the steps lead on is said when something comes next; the way back is the same for all. */
function nextSteps({ text, model }: PlannedDocument, like: Milestone): TextReplacement[] {
  const section = model.sections.find(
    ({ role, heading }) => role === 'next-steps' && like.start <= heading.start && heading.start < like.end,
  );
  const found = section && /\S[^\n]*/.exec(text.slice(section.heading.end, section.end));
  const back = found && /\b[Rr](eturn to [^\n]*)/.exec(found[0]);
  if (!section || !found || !back) return [];
  const start = section.heading.end + found.index;
  return [{ start, end: start + found[0].length, text: `R${back[1]}` }];
}

/** A phase of the one before, counted from 1, with anchor and branches of the new one. */
function phaseText(
  { text }: PlannedDocument,
  { like }: MilestoneStyle,
  form: string,
  milestone: number | null,
  title: string,
  number: number,
): string {
  const [phase] = like.phases;
  const branch = phase?.branch?.text;
  const lines = form
    .replace(phase?.title.text ?? '', () => title)
    .replace(
      /(<a\s[^<>]{0,80}?\bid=")[^"<>]{0,200}("[^<>]{0,200}>)/,
      (_, head: string, tail: string) => `${head}m${milestone ?? fileSlug(title)}-phase-${number}${tail}`,
    );
  const written = phase?.numberAt && text.slice(phase.numberAt.start, phase.numberAt.end);
  const numbered = written ? lines.replace(written, written.replace(/\d+(?=\D*$)/, String(number))) : lines;
  if (!branch || milestone === null) return numbered;
  const said = branch
    .replace(/([-_/]?m)\d+(?=[-_]p)/i, (_, head: string) => head + milestone)
    .replace(/([-_/]p(?:hase[-_]?)?)\d+[-_].*/i, (_, head: string) => `${head}${number}-${fileSlug(title)}`);
  return numbered.replace(new RegExp(`(Branch\\W{1,6})${open}`), (_, head: string) => head + said);
}

function apart(edits: readonly TextReplacement[]): TextReplacement[] {
  const kept: TextReplacement[] = [];
  for (const edit of edits)
    if (!kept.some((other) => edit.start < other.end && other.start < edit.end)) kept.push(edit);
  return kept;
}
