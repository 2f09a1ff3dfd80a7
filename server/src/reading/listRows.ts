/** List items that name a milestone each: `- ✅ **v1.0 MVP** — shipped`, `1. [M1: Storage](m1.md)`. */
import type { Inline } from '../markdown/outline';
import { createMilestone } from './createMilestone';
import type { Draft, SectionDraft } from './draft';
import { explain } from './draft';
import type { EntryFact, TitleRead } from './facts';
import { isRoadmapNamed, silentRoles } from './milestone';
import { placeSpan, placeStatus, placeWords } from './place';
import { readStatus } from './readStatus';
import { readTitle } from './readTitle';
import { wordsAt } from './wordsAt';

export interface ListRowReader {
  read(entry: EntryFact, offset: number, section: SectionDraft): void;
}

export function listRowReader(draft: Draft): ListRowReader {
  const roadmap = isRoadmapNamed(draft) || draft.path.index;
  return {
    read(entry, offset, section) {
      if (draft.teller || draft.kind !== 'none' || entry.depth > 0 || entry.inline === null || entry.labelled)
        return;
      if (section.milestone !== null && section.role !== 'milestones') return;
      if (!roadmap && section.role !== 'milestones') return;
      if (entry.label !== null && entry.label.role !== 'milestones') return;
      if (entry.head === undefined) entry.head = headOf(entry.inline, draft);
      const { head } = entry;
      if (head === null || isSilent(section)) return;
      declare(draft, entry, head, offset, section);
    },
  };
}

/** The bold or linked words that an item begins with, and what follows them. */
export interface Head {
  readonly title: TitleRead;
  readonly linkStart: number;
  readonly to: number;
}

function headOf(inline: Inline, draft: Draft): Head | null {
  const { text, marks } = inline;
  const lead = /^[^\p{L}\p{N}]{0,8}/u.exec(text)![0].length;
  const mark = marks.find(
    ({ kind, from, to }) => (kind === 'strong' || kind === 'link') && from <= lead && to > lead,
  );
  if (mark === undefined) return null;
  const title = readTitle(inline, mark.kind === 'link' ? mark.from : 0, mark.to, draft.vocabulary);
  const { subject } = title;
  if (
    subject === null ||
    title.arrow ||
    !(subject.kind === 'milestone' || subject.kind === 'version') ||
    subject.id === null
  )
    return null;
  const link = marks.find(({ kind, from, to }) => kind === 'link' && from >= mark.from && to <= mark.to + 2);
  return { title, linkStart: link?.start ?? -1, to: mark.to };
}

function declare(
  draft: Draft,
  entry: EntryFact,
  { title, linkStart, to }: Head,
  offset: number,
  section: SectionDraft,
): void {
  const subject = title.subject!;
  const inline = entry.inline!;
  const rest = titleAfter(inline, to);
  const own = subject.title.text !== '' || rest === null ? subject.title : rest;
  const at = placeSpan(inline, offset);
  const milestone = createMilestone(draft, {
    id: subject.id,
    idAt: subject.idAt === null ? null : placeSpan(subject.idAt, offset),
    title: placeWords(own, offset),
    declared: 'row',
    form: 'list',
    at,
    section: section.index < 0 ? null : section.index,
  });
  const after = /^\s*(?:[—–:-]+|\()\s*/.exec(inline.text.slice(to));
  const status =
    title.status ??
    (after === null
      ? null
      : readStatus(
          { inline, from: to + after[0].length, to: remarkEnd(inline.text, to, after[0]) },
          draft.vocabulary,
        ));
  if (status?.category) milestone.status = placeStatus(status, offset);
  if (title.when !== null) milestone.when = { ...placeWords(title.when, offset), inWeeks: false };
  if (title.estimate !== null) milestone.estimate = placeWords(title.estimate, offset);
  milestone.link = linkStart < 0 ? null : (draft.linkAt.get(linkStart + offset) ?? null);
  explain(draft, at, `Milestone ${milestone.key} by an item of a list.`);
}

/** `(done) more`: a remark in brackets ends with them. */
function remarkEnd(text: string, from: number, opening: string): number {
  const close = opening.includes('(') ? text.indexOf(')', from + opening.length) : -1;
  return close < 0 ? text.length : close;
}

/** `**M1** — Storage`: the title follows the bold id. */
function titleAfter(inline: Inline, to: number): TitleRead['title'] | null {
  const match = /^\s*[—–:-]+\s*([^—–.(|\n]{1,80})/.exec(inline.text.slice(to));
  if (match === null) return null;
  const text = match[1]!.trim();
  const from = to + match[0].indexOf(text);
  return text === '' ? null : wordsAt(inline, from, from + text.length);
}

function isSilent(section: SectionDraft): boolean {
  for (let at: SectionDraft | null = section; at !== null; at = at.parent)
    if (at.role !== null && silentRoles.has(at.role)) return true;
  return false;
}
