/** Boxes: which checklist they are in, what it is for, and whether they count. */
import { checklistRoles } from './checklistRoles';
import type { ChecklistDraft, Draft, ItemDraft, SectionDraft } from './draft';
import type { EntryFact, LabelFact } from './facts';
import { isCounted } from './isCounted';
import { itemKey } from './itemKey';
import { declareByLabel, declaresPhase, type Labelled } from './labelled';
import { listedPhase } from './listedPhase';
import type { ChecklistRole, Item, Progress, SectionRole, Words } from './model';
import { isDoneMark } from './pictureBoxes';
import { placeWords } from './place';
import { trimRange } from './words';

/** Boxes here are no work: they count in no progress. */
const idleRoles: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'goal',
  'notes',
  'questions',
  'legend',
  'alternatives',
  'context',
  'changelog',
  'consequences',
]);

export interface ChecklistReader {
  read(entry: EntryFact, box: NonNullable<EntryFact['box']>, offset: number, section: SectionDraft): Item;
}

export function checklistReader(draft: Draft): ChecklistReader {
  const instead = new Map<LabelFact, LabelFact | null>();
  /** How often each sentence stood in a checklist, and by checklist whether its boxes are not required. */
  const sentences = createCounter();
  const optional: boolean[] = [];
  /** By checklist the phase or milestone that the words over its boxes declare: it ends with the last of them. */
  const declared: (Labelled | null)[] = [];
  /** The last item at each depth: what is nested belongs to the one before it. */
  const lastAt: Item[] = [];

  function checklistFor(label: LabelFact | null, offset: number, section: SectionDraft): ChecklistDraft {
    const known = label === null ? section.checklist : (section.labelled?.get(label) ?? null);
    if (known !== null) return known;
    const own = label === null ? null : declareByLabel(draft, label, offset, section);
    const checklist = createChecklist(draft, section, label, own, offset);
    declared.push(own);
    optional.push(label?.title.optional === true || optionalSection(section));
    if (label === null) section.checklist = checklist;
    else {
      section.labelled ??= new Map();
      section.labelled.set(label, checklist);
    }
    return checklist;
  }

  /** What an item says that it is counts where it declares a phase; else what stands over the list does. */
  function labelFor({ names, label }: EntryFact, section: SectionDraft): LabelFact | null {
    const over = label !== null && instead.has(label) ? (instead.get(label) ?? null) : label;
    if (names === null) return over;
    if (declaresPhase(draft, names, section)) return names;
    instead.set(names, over);
    return over;
  }

  return {
    read(entry, { start, end, mark }, offset, section) {
      const checklist = checklistFor(labelFor(entry, section), offset, section);
      const { index, items } = checklist;
      const own = declared[index]?.phase ?? declared[index]?.milestone;
      if (own) own.end = Math.max(own.end, entry.end + offset);
      const repeat = sentences(index, entry.name);
      if (repeat > 1) checklist.repeats = true;
      const item: ItemDraft = {
        index: draft.items.length,
        key: itemKey(index, entry.name, repeat),
        start: (entry.said?.start ?? end + 1) + offset,
        end: (entry.said?.end ?? end + 1) + offset,
        text: entry.text,
        box: { start: start + offset, end: end + offset },
        state: isDoneMark(mark) ? 'done' : 'open',
        mark,
        required: entry.required && !optional[index],
        lists: null,
        parent: entry.parentBox === null ? null : (lastAt[entry.parentBox.depth]?.index ?? null),
        checklist: index,
        depth: entry.depth,
      };
      lastAt[entry.depth] = item;
      draft.items.push(item);
      items.push(item.index);
      const phase = own ? null : listedPhase(draft, entry, section);
      if (phase !== null) draft.listed.set(item, phase);
      return item;
    },
  };
}

/** Names of a longer list are looked for in a map. */
const SHORT = 16;

/** Counts names by list: in a short list, as most are, it takes less to compare one with the others than to have a map. */
function createCounter(): (list: number, name: string) => number {
  const lists: { readonly names: string[]; counts: Map<string, number> | null }[] = [];
  return (list, name) => {
    while (lists.length <= list) lists.push({ names: [], counts: null });
    const known = lists[list]!;
    if (known.names.length < SHORT) {
      let count = 1;
      for (const other of known.names) if (other === name) count++;
      known.names.push(name);
      return count;
    }
    known.counts ??= countsOf(known.names);
    const count = (known.counts.get(name) ?? 0) + 1;
    known.counts.set(name, count);
    return count;
  };
}

function countsOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** A section called optional or deferred, up to the milestone or phase it is part of. */
function optionalSection(section: SectionDraft): boolean {
  for (let at: SectionDraft | null = section; at !== null && at.fact !== null; at = at.parent) {
    if (at.fact.optional || at.role === 'out-of-scope') return true;
    if (at.role === 'milestone') return false;
  }
  return false;
}

function createChecklist(
  draft: Draft,
  section: SectionDraft,
  label: LabelFact | null,
  own: Labelled | null,
  offset: number,
): ChecklistDraft {
  const named = label?.role ?? null;
  const roleSection = named !== null ? null : sectionWithRole(section);
  const sectionRole = named ?? roleSection?.role ?? null;
  const role = checklistRole(sectionRole, section, roleSection);
  const milestone = own?.milestone ?? section.milestone;
  const phase = own?.phase ?? section.phase;
  const heading =
    label !== null
      ? placeWords(label, offset)
      : section.fact === null
        ? null
        : placeWords(section.fact.title, section.offset);
  const checklist: ChecklistDraft = {
    index: draft.checklists.length,
    role,
    section: section.index < 0 ? null : section.index,
    teams: role === 'development' ? teamsOf(section, roleSection) : [],
    heading,
    milestone: milestone?.key ?? null,
    phase: phase?.key ?? null,
    counts:
      named !== null && checklistRoles.has(named)
        ? true
        : !(sectionRole !== null && idleRoles.has(sectionRole)),
    items: [],
    repeats: false,
  };
  draft.checklists.push(checklist);
  if (checklist.counts) {
    if (phase !== null) phase.checklists.push(checklist.index);
    else milestone?.checklists.push(checklist.index);
  }
  return checklist;
}

/** The nearest section that says what its boxes are for, without leaving the phase or milestone. */
function sectionWithRole(section: SectionDraft): SectionDraft | null {
  for (let at: SectionDraft | null = section; at !== null && at.fact !== null; at = at.parent) {
    if (at.role === 'milestone' || at.role === 'phase') return at;
    if (at.role === 'deliverables' || at.role === 'other') return at;
    if (at.role !== null && (checklistRoles.has(at.role) || idleRoles.has(at.role))) return at;
  }
  return null;
}

function checklistRole(
  role: SectionRole | null,
  section: SectionDraft,
  roleSection: SectionDraft | null,
): ChecklistRole {
  if (role === null || !checklistRoles.has(role)) return role === 'deliverables' ? 'acceptance' : 'other';
  // A review of the whole milestone stands outside its phases; "Review Checklist" inside one is the phase's.
  if (role === 'milestone-review' && section.phase !== null && roleSection !== null) return 'review';
  return role as ChecklistRole;
}

/** The teams that a heading between the development checklist and its boxes names. */
function teamsOf(section: SectionDraft, roleSection: SectionDraft | null): Words[] {
  if (roleSection === null || roleSection === section || section.fact === null) return [];
  let named = section;
  while (named.parent !== null && named.parent !== roleSection) named = named.parent;
  const { fact, offset } = named;
  if (fact === null) return [];
  fact.teams ??= splitTeams(fact.title, /(?:(?<!\s)\s+)?[/,;]\s*/g);
  return fact.teams.map((team) => placeWords(team, offset));
}

/** `Backend / Frontend` are two teams, `Docs + Standards` is one. */
export function splitTeams(words: Words, separator: RegExp): Words[] {
  const teams: Words[] = [];
  let from = 0;
  const push = (to: number) => {
    const [start, end] = trimRange(words.text, from, to, '*_`.');
    // Positions are exact where the text is written as it reads, which names of teams are.
    if (start < end)
      teams.push({
        start: words.start + start,
        end: Math.min(words.end, words.start + end),
        text: words.text.slice(start, end),
      });
  };
  for (const match of words.text.matchAll(separator)) {
    push(match.index);
    from = match.index + match[0].length;
  }
  push(words.text.length);
  return teams;
}

type HasChecklists = { readonly checklists: readonly number[] };

/** Those of a milestone and of its phases: none is of both. */
export const checklistsOf = ({
  checklists,
  phases,
}: HasChecklists & { readonly phases: readonly HasChecklists[] }): readonly number[] => [
  ...checklists,
  ...phases.flatMap((phase) => phase.checklists),
];

type HasItems = { readonly items: readonly number[] };

/** The boxes of checklists that count; null where there is none, so that nobody reads 0/0. */
export function progressOf(
  { items, checklists: all }: { readonly items: readonly Item[]; readonly checklists: readonly HasItems[] },
  checklists: readonly number[],
): Progress | null {
  let [done, total] = [0, 0];
  for (const index of checklists) {
    for (const at of all[index]!.items) {
      const item = items[at]!;
      if (!isCounted(item)) continue;
      total++;
      if (item.state === 'done') done++;
    }
  }
  return total === 0 ? null : { done, total };
}
