/** What records say of themselves: ADRs, PRDs, user stories, epics and tasks. */
import type { Draft, RecordDraft } from './draft';
import { explain } from './draft';
import type { FieldFact } from './facts';
import { parseId } from './identifier';
import type { MilestoneId, RecordDeclaration, RecordStatus, Words } from './model';
import { placeSpan, placeWords } from './place';
import { placeholderOf } from './placeholder';
import { type ReferenceCache, toDependency, toPointer } from './pointers';
import { categoryOf, readPlainStatus, readRecordStatus, recordStateOf, type Stretch } from './readStatus';

export function declareRecord(draft: Draft, references: ReferenceCache): void {
  const kind = draft.kind;
  if (kind !== 'adr' && kind !== 'prd' && kind !== 'story' && kind !== 'epic' && kind !== 'task') return;
  const { titleSection, path } = draft;
  const fact = titleSection?.fact ?? null;
  const subject = fact?.subject ?? null;
  const matterId = draft.frontMatter.get('id');
  const own =
    subject !== null && subject.id !== null && (subject.kind === kind || subject.kind === 'id')
      ? subject
      : null;
  const id =
    (matterId === undefined ? null : parseId(matterId.text)) ??
    own?.id ??
    idField(draft)?.id ??
    (kind === 'adr' || kind === 'epic' ? path.id : null);
  const idAt =
    matterId !== undefined
      ? { start: matterId.start, end: matterId.end }
      : own?.idAt
        ? placeSpan(own.idAt, titleSection!.offset)
        : (idField(draft)?.at ?? null);
  const titleAt = draft.frontMatter.get('title');
  const title =
    fact !== null
      ? placeWords(own?.title ?? fact.title, titleSection!.offset)
      : (titleAt ?? { start: 0, end: 0, text: path.name });
  const record: RecordDraft = {
    key: id?.text ?? kind,
    kind,
    id,
    idAt,
    title,
    start: 0,
    end: draft.root.end,
    status: null,
    category: null,
    date: null,
    supersedes: [],
    supersededBy: [],
    dependencies: [],
    progress: null,
    at: fact === null ? { start: title.start, end: title.end } : placeSpan(fact, titleSection!.offset),
  };
  draft.records.push(record);
  explain(draft, record.at, `A record (${kind}).`);
  readFields(draft, record, references);
  readSections(draft, record, references);
  readFrontMatter(draft, record);
  if (record.status?.state === 'superseded' && record.supersededBy.length === 0)
    readSuccessor(draft, record, references);
}

function idField(draft: Draft): { id: MilestoneId; at: { start: number; end: number } } | null {
  for (let index = 0; index < draft.facts.length; index++) {
    const fact = draft.facts[index]!;
    if (fact.kind !== 'field' || fact.name !== 'id') continue;
    const id = parseId(fact.value.text.replace(/[`*]/g, ''));
    return id === null ? null : { id, at: placeSpan(fact.value, draft.offsets[index]!) };
  }
  return null;
}

/** Fields before the first subsection below the title, or in a section about status. */
function readFields(draft: Draft, record: RecordDraft, references: ReferenceCache): void {
  const { facts, offsets, sections, titleSection } = draft;
  const limit =
    sections.find((section) => section !== titleSection && section.role !== 'status')?.first ?? facts.length;
  for (let index = 0; index < limit; index++) {
    const fact = facts[index]!;
    if (fact.kind === 'field' && fact.name !== null && fact.depth === 0)
      apply(draft, record, fact, offsets[index]!, references);
  }
}

function apply(
  draft: Draft,
  record: RecordDraft,
  fact: FieldFact,
  offset: number,
  references: ReferenceCache,
): void {
  const stretch: Stretch = { inline: fact.inline, from: fact.from, to: fact.to };
  switch (fact.name) {
    case 'status':
      if (record.status === null) setStatus(draft, record, stretch, offset, references);
      return;
    case 'date':
      record.date ??= placeWords(fact.value, offset);
      return;
    case 'supersedes':
    case 'superseded-by': {
      const list = fact.name === 'supersedes' ? record.supersedes : record.supersededBy;
      for (const reference of references.get(stretch).list)
        list.push(toPointer(draft, reference, stretch, offset));
      return;
    }
    case 'dependency':
      for (const reference of references.get(stretch).list) {
        const dependency = toDependency(draft, reference, stretch, offset, reference.leads);
        if (dependency !== null) record.dependencies.push(dependency);
      }
      return;
    default:
      return;
  }
}

function setStatus(
  draft: Draft,
  record: RecordDraft,
  stretch: Stretch,
  offset: number,
  references: ReferenceCache,
): void {
  const status = readRecordStatus(stretch, draft.vocabulary);
  if (status === null || placeholderOf(status.text, draft.vocabulary) === 'bracket') return;
  record.status = {
    ...status,
    start: status.start + offset,
    end: status.end + offset,
    word: placeWords(status.word, offset),
  };
  record.category = categoryOf(status.text, draft.vocabulary).value;
  if (record.status.state !== 'superseded') return;
  for (const reference of references.get(stretch).list)
    record.supersededBy.push(toPointer(draft, reference, stretch, offset));
}

/** `## Status` and the text under it: the last line that states something, for records that keep their history. */
function readSections(draft: Draft, record: RecordDraft, references: ReferenceCache): void {
  for (const section of draft.sections) {
    if (section.role !== 'status' || record.status !== null) continue;
    for (let index = section.first + 1; index < section.last; index++) {
      const fact = draft.facts[index]!;
      const inline =
        fact.kind === 'text' && !fact.empty ? fact.inline : fact.kind === 'entry' ? fact.inline : null;
      if (inline === null) continue;
      setStatus(
        draft,
        record,
        { inline, from: 0, to: inline.text.length },
        draft.offsets[index]!,
        references,
      );
      if (record.status !== null) break;
    }
  }
}

function readFrontMatter(draft: Draft, record: RecordDraft): void {
  const status = draft.frontMatter.get('status');
  if (status !== undefined && status.text.trim() !== '') {
    record.status = plainRecordStatus(draft, status);
    record.category = readPlainStatus(status.text, status, draft.vocabulary).category;
  }
  record.date ??= draft.frontMatter.get('date') ?? null;
  for (const [path, words] of draft.frontMatter) {
    const name = path.split('.')[0]!.replace(/_/g, '-');
    if (words.text.trim() === '' || words.text === 'null') continue;
    if (name === 'supersedes') record.supersedes.push({ ...words, id: pointerId(words.text), link: null });
    else if (name === 'superseded-by')
      record.supersededBy.push({ ...words, id: pointerId(words.text), link: null });
    else if (name === 'depends-on' || name === 'dependencies') {
      record.dependencies.push({
        ...words,
        id: parseId(words.text),
        phase: null,
        link: null,
        gate: null,
        claim: null,
        field: true,
      });
    }
  }
}

const succeeded = /\b(?:superseded|replaced|obsoleted|ersetzt|abgelöst)\b[^.]{0,200}?\b(?:by|durch)\b/iu;

/** "Superseded by ADR 0007" in a note before the first section, where the status only says that it is. */
function readSuccessor(draft: Draft, record: RecordDraft, references: ReferenceCache): void {
  const { facts, offsets, sections, titleSection } = draft;
  const limit = sections.find((section) => section !== titleSection)?.first ?? facts.length;
  for (let index = 0; index < limit; index++) {
    const fact = facts[index]!;
    if (fact.kind !== 'text' && fact.kind !== 'field') continue;
    const { inline } = fact;
    const match = succeeded.exec(inline.text);
    if (match === null) continue;
    const stretch: Stretch = { inline, from: match.index + match[0].length, to: inline.text.length };
    const reference = references
      .get(stretch)
      .list.find(({ kind, id }) => kind === 'record' || kind === 'link' || id !== null);
    if (reference === undefined) continue;
    record.supersededBy.push(toPointer(draft, reference, stretch, offsets[index]!));
    return;
  }
}

function plainRecordStatus({ vocabulary }: Draft, words: Words): RecordStatus {
  const reading = recordStateOf(words.text, vocabulary);
  const exact = words.end - words.start === words.text.length;
  const word = exact
    ? { start: words.start + reading.from, end: words.start + reading.to }
    : { start: words.start, end: words.end };
  return {
    ...words,
    state: reading.value,
    word: { ...word, text: words.text.slice(reading.from, reading.to) },
  };
}

function pointerId(text: string): MilestoneId | null {
  const number = /^\d{1,5}$/.exec(text.trim());
  return number === null ? parseId(text) : parseId(`ADR ${number[0]}`);
}

export type RecordKind = RecordDeclaration['kind'];
