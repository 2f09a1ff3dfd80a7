/** Gives fields to the milestone or phase that they belong to. */
import type { Inline } from '../markdown/outline';
import { readPeriod } from '../time/readPeriod';
import { splitTeams } from './checklist';
import type { Draft, MilestoneDraft, PhaseDraft, SectionDraft } from './draft';
import type { FieldFact } from './facts';
import { silentRoles } from './milestone';
import type { Dates, Dependency, FieldName, SectionRole, Status, Words } from './model';
import { placeStatus, placeWords } from './place';
import { placeholderOf } from './placeholder';
import { type ReferenceCache, toDependency } from './pointers';
import { type Holder, readStatus, type Stretch } from './readStatus';
import { isWhen } from './readTail';
import { fold } from './words';

/** Sections whose fields speak for the whole milestone or phase. */
const clear: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'owners',
  'status',
  'dependencies',
  'timeline',
  'branches',
  'goal',
  'phases',
  'milestones',
]);
const opaque: ReadonlySet<SectionRole> = new Set<SectionRole>([
  ...silentRoles,
  'features',
  'stories',
  'decisions',
  'out-of-scope',
  'deliverables',
]);

export interface Given {
  readonly fact: FieldFact;
  readonly offset: number;
  readonly section: SectionDraft;
  /** Into `Model.fields`. */
  readonly index: number;
}

/** Own section first, then sections that speak for the whole, then what stands alone in another. */
export function applyFields(draft: Draft, fields: readonly Given[], references: ReferenceCache): void {
  const byOwner = new Map<MilestoneDraft | PhaseDraft, Ranked[]>();
  for (const given of fields) {
    const { section, fact } = given;
    if (fact.name === null || fact.depth > 0) continue;
    const owner = section.phase ?? section.milestone;
    if (owner === null) continue;
    const rank = rankOf(section, owner);
    if (rank === null) continue;
    const list = byOwner.get(owner);
    if (list === undefined) byOwner.set(owner, [{ given, rank }]);
    else list.push({ given, rank });
  }
  for (const [owner, all] of byOwner) {
    const done: FieldName[] = [];
    for (let wanted = 0; wanted <= 2; wanted++) {
      const before = done.length;
      for (let index = 0; index < all.length; index++) {
        const { given, rank } = all[index]!;
        if (rank !== wanted) continue;
        const name = given.fact.name!;
        const said = done.indexOf(name);
        if (said >= 0 && said < before) continue;
        if (wanted === 2 && (!distant.has(name) || isTwiceFar(all, name) || isVague(draft, given, name)))
          continue;
        apply(draft, owner, given, references, said >= 0);
        done.push(name);
      }
    }
  }
}

interface Ranked {
  readonly given: Given;
  readonly rank: number;
}

function isTwiceFar(all: readonly Ranked[], name: FieldName): boolean {
  let count = 0;
  for (const { given, rank } of all) if (rank === 2 && given.fact.name === name) count++;
  return count > 1;
}

/** A status far from the title has to be a known one. */
function isVague(draft: Draft, { fact, offset }: Given, name: FieldName): boolean {
  if (name !== 'status') return false;
  const status = statusOf(draft, { inline: fact.inline, from: fact.from, to: fact.to, holder: fact }, offset);
  return status?.category == null || status.text.length > 60;
}

/** What may be said once anywhere in a milestone's document. */
const distant: ReadonlySet<FieldName> = new Set<FieldName>([
  'status',
  'estimate',
  'owner',
  'dependency',
  'when',
  'start',
  'end',
  'actual-end',
  'actual-start',
  'teams',
]);

function rankOf(section: SectionDraft, owner: MilestoneDraft | PhaseDraft): number | null {
  const home = owner.section;
  if (section.index === home || (home === null && section.index === -1)) return 0;
  if (section.index === -1) return 0;
  let rank = 1;
  for (
    let at: SectionDraft | null = section;
    at !== null && at.index !== home && at.fact !== null;
    at = at.parent
  ) {
    if (at.role !== null && opaque.has(at.role)) return null;
    if (at.fact.subject !== null) return null;
    if (at.role === null || !clear.has(at.role)) rank = 2;
  }
  return rank;
}

function isPhase(owner: MilestoneDraft | PhaseDraft): owner is PhaseDraft {
  return 'numberAt' in owner;
}

function apply(
  draft: Draft,
  owner: MilestoneDraft | PhaseDraft,
  { fact, offset }: Given,
  references: ReferenceCache,
  again: boolean,
): void {
  const value = placeWords(fact.value, offset);
  const stretch: Stretch = { inline: fact.inline, from: fact.from, to: fact.to, holder: fact };
  give(draft, owner, fact.name!, {
    value,
    label: placeWords(fact.label, offset),
    status: () => statusOf(draft, stretch, offset),
    again,
  });
  if (isPhase(owner) ? false : fact.name === 'dependency' || fact.name === 'blocks') {
    const found = dependenciesOf(draft, fact, offset, references);
    if (fact.name === 'blocks') (owner as MilestoneDraft).blocks.push(...found.list);
    else {
      (owner as MilestoneDraft).dependencies.push(...found.list);
      if (found.none) (owner as MilestoneDraft).independent = true;
    }
  }
}

/** A sentence states nothing, and neither does what is still to be chosen. */
export function statusOf(draft: Draft, stretch: Stretch, offset: number): Status | null {
  const status = readStatus(stretch, draft.vocabulary);
  if (status?.prose) return null;
  return status === null || placeholderOf(status.text, draft.vocabulary) === 'bracket'
    ? null
    : placeStatus(status, offset);
}

const weeks = /week|woche|недел|周|週|tuần/i;

interface Said {
  readonly value: Words;
  readonly label: Words;
  readonly status: () => Status | null;
  /** The field was said before in this place: the first counts. */
  readonly again: boolean;
}

/** Sets what a field says, wherever it was written. */
export function give(
  draft: Draft,
  owner: MilestoneDraft | PhaseDraft,
  name: FieldName,
  { value, label, status, again }: Said,
): void {
  const phase = isPhase(owner) ? owner : null;
  const milestone = phase === null ? (owner as MilestoneDraft) : null;
  const empty = value.text.trim() === '';
  switch (name) {
    case 'status':
      if (!again && !empty) giveStatus(owner, status());
      return;
    case 'estimate':
      if (!again && !empty) owner.estimate = value;
      return;
    case 'when':
      if (!again && (readPeriod(value.text) !== null || isWhen(value.text) || isOpen(draft, value.text)))
        owner.when = { ...value, inWeeks: weeks.test(label.text) };
      return;
    case 'start':
      setDate(owner, 'plannedStart', value, again || empty);
      return;
    case 'end':
      setDate(owner, 'plannedEnd', value, again || empty);
      return;
    case 'actual-start':
      setDate(owner, 'actualStart', value, again || empty);
      return;
    case 'actual-end':
      setDate(owner, 'actualEnd', value, again || empty);
      return;
    case 'variance':
      setDate(owner, 'variance', value, again || empty);
      return;
    case 'owner':
    case 'technical-owner':
      owner.owners.push({ label, value, open: isOpen(draft, value.text) });
      return;
    case 'teams':
      if (milestone !== null && !isOpen(draft, value.text))
        milestone.teams.push(...splitTeams(value, /(?:(?<!\s)\s+)?[,;]\s*|(?<!\s)\s+\/\s+/g));
      return;
    case 'branch':
    case 'branch-pattern': {
      if (phase === null || empty) return;
      const { start, end } = value;
      phase.branches.push({ start, end, text: bare(value.text), pattern: name === 'branch-pattern', label });
      if (phase.branch === null) phase.branch = { start, end, text: bare(value.text) };
      return;
    }
    case 'target':
      if (phase !== null && phase.target === null && !empty)
        phase.target = { start: value.start, end: value.end, text: bare(value.text) };
      return;
    default:
      return;
  }
}

/** A heading's own status stands where the field only adds a sentence to it. */
function giveStatus(owner: { status: Status | null }, said: Status | null): void {
  if (said === null || (owner.status !== null && (said.category === null || said.text.length > 60))) return;
  owner.status = said;
}

function setDate(owner: { dates: Dates }, name: keyof Dates, value: Words, skip: boolean): void {
  if (!skip && owner.dates[name] === null) owner.dates = { ...owner.dates, [name]: value };
}

/** A branch as git has it: the first word of the value. */
function bare(text: string): string {
  return text.trim().split(/\s/)[0] ?? '';
}

function isOpen(draft: Draft, text: string): boolean {
  const { vocabulary } = draft;
  // Names of people and teams, mostly: no word for "open" is as long.
  if (text.length > 24 && !/^\s*[[{<]/.test(text)) return false;
  const folded = fold(text);
  return (
    folded === '' ||
    vocabulary.open.has(folded) ||
    vocabulary.none.has(text.trim().toLowerCase()) ||
    placeholderOf(text, vocabulary) !== null
  );
}

function dependenciesOf(
  draft: Draft,
  fact: FieldFact,
  offset: number,
  references: ReferenceCache,
): { list: readonly Dependency[]; none: boolean } {
  const list: Dependency[] = [];
  let none = false;
  const read = (inline: Inline, from: number, to: number, holder: Holder) => {
    const stretch = { inline, from, to, holder };
    const found = references.get(stretch);
    none ||= found.none;
    for (const reference of found.list) {
      const dependency = toDependency(draft, reference, stretch, offset, reference.leads);
      if (dependency !== null) list.push(dependency);
    }
  };
  if (fact.from < fact.to) read(fact.inline, fact.from, fact.to, fact);
  for (const entry of fact.entries) {
    if (entry.inline !== null) read(entry.inline, 0, entry.inline.text.length, entry);
  }
  return { list, none };
}
