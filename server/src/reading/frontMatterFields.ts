/** What front matter says of the milestone that it declares, and its list of acceptance criteria. */
import { give } from './applyFields';
import type { ChecklistDraft, Draft, MilestoneDraft } from './draft';
import type { FrontMatterFact } from './facts';
import { parseId } from './identifier';
import type { Field, FieldName, Words } from './model';
import { placeSpan } from './place';
import { categoryOf, readPlainStatus } from './readStatus';
import { fold } from './words';

export function frontMatterWords(fact: FrontMatterFact, offset: number): Map<string, Words> {
  const map = new Map<string, Words>();
  for (const { path, value, text } of fact.entries)
    map.set(path.join('.').toLowerCase(), { ...placeSpan(value, offset), text });
  return map;
}

export function readFrontMatterFields(draft: Draft, fact: FrontMatterFact, offset: number): void {
  const home = draft.milestones.find(({ form }) => form === 'frontMatter') ?? draft.root.milestone;
  for (const entry of fact.entries) {
    const [first] = entry.path;
    if (typeof first !== 'string' || entry.text.trim() === '') continue;
    const name = fieldName(draft, first);
    const value: Words = { ...placeSpan(entry.value, offset), text: entry.text };
    const label: Words = { ...placeSpan(entry.key, offset), text: String(first) };
    const scalar = entry.path.length === 1 || (entry.path.length === 2 && typeof entry.path[1] === 'number');
    if (!scalar || name === null) continue;
    const field: Field = {
      start: label.start,
      end: value.end,
      name,
      label,
      value,
      form: 'frontMatter',
      section: null,
      milestone: home?.key ?? null,
      phase: null,
      line: { start: label.start, end: value.end },
    };
    draft.fields.push(field);
    if (home !== null && home !== undefined) giveEntry(draft, home, name, value, label);
  }
  if (home !== null && home !== undefined) readCriteria(draft, home, fact, offset);
}

function giveEntry(draft: Draft, home: MilestoneDraft, name: FieldName, value: Words, label: Words): void {
  if (value.text === 'null' || value.text === '[]') {
    if (name === 'dependency') home.independent = true;
    return;
  }
  if (name === 'dependency' || name === 'blocks') {
    const list = name === 'dependency' ? home.dependencies : home.blocks;
    list.push({
      ...value,
      id: parseId(value.text),
      phase: null,
      link: null,
      gate: null,
      claim: null,
      field: true,
    });
    return;
  }
  give(draft, home, name, {
    value,
    label,
    status: () => readPlainStatus(value.text, value, draft.vocabulary),
    again: name === 'status' && home.status !== null,
  });
}

function fieldName({ vocabulary }: Draft, key: string): FieldName | null {
  return vocabulary.fields.get(fold(key.replace(/[_-]/g, ' '))) ?? vocabulary.fields.get(fold(key)) ?? null;
}

/** An entry of a list of acceptance criteria that has a status counts as a box. */
function readCriteria(draft: Draft, home: MilestoneDraft, fact: FrontMatterFact, offset: number): void {
  let checklist: ChecklistDraft | null = null;
  const byEntry = new Map<string, { title: string; status: (typeof fact.entries)[number] | null }>();
  for (const entry of fact.entries) {
    const [list, index, name] = entry.path;
    if (
      typeof list !== 'string' ||
      typeof index !== 'number' ||
      !/^(?:acs?|acceptance.*|criteria|success_criteria)$/i.test(list)
    )
      continue;
    const key = `${list}.${index}`;
    const criterion = byEntry.get(key) ?? { title: '', status: null };
    if (name === 'status' || name === 'state') criterion.status = entry;
    else if (name === 'title' || name === 'text' || name === 'description') criterion.title = entry.text;
    byEntry.set(key, criterion);
  }
  for (const [key, { title, status }] of byEntry) {
    if (status === null) continue;
    if (checklist === null) {
      checklist = {
        index: draft.checklists.length,
        role: 'acceptance',
        section: null,
        teams: [],
        heading: null,
        milestone: home.key,
        phase: null,
        counts: true,
        items: [],
        repeats: false,
      };
      draft.checklists.push(checklist);
      home.checklists.push(checklist.index);
    }
    const category = categoryOf(status.text, draft.vocabulary).value;
    const box = placeSpan(status.value, offset);
    draft.items.push({
      index: draft.items.length,
      key,
      ...box,
      text: title,
      box,
      state: category === 'done' ? 'done' : 'open',
      mark: status.text,
      required: category !== 'dropped',
      lists: null,
      parent: null,
      checklist: checklist.index,
      depth: 0,
    });
    checklist.items.push(draft.items.length - 1);
  }
}
