/** Boxes: which checklist they are in, what it is for, and whether they count. */
import type { ChecklistDraft, Draft, SectionDraft } from './draft';
import type { EntryFact, LabelFact } from './facts';
import type { ChecklistRole, Item, Progress, SectionRole, Words } from './model';
import { placeSpan, placeWords } from './place';
import { fold, trimRange } from './words';

const checklistRoles: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'precheck',
  'development',
  'review',
  'exit',
  'acceptance',
  'milestone-review',
  'other',
]);

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
  read(entry: EntryFact, offset: number, section: SectionDraft): void;
}

export function checklistReader(draft: Draft): ChecklistReader {
  /** The checklist of each section and label, and the item of each entry. */
  const lists = new Map<SectionDraft, Map<LabelFact | null, ChecklistDraft>>();
  const items = new Map<EntryFact, Item>();
  const keys = new Map<string, number>();

  function checklistFor(entry: EntryFact, offset: number, section: SectionDraft): ChecklistDraft {
    const label = entry.label;
    let ofSection = lists.get(section);
    if (ofSection === undefined) {
      ofSection = new Map();
      lists.set(section, ofSection);
    }
    let checklist = ofSection.get(label);
    if (checklist === undefined) {
      checklist = createChecklist(draft, section, label, offset);
      ofSection.set(label, checklist);
    }
    return checklist;
  }

  return {
    read(entry, offset, section) {
      if (entry.box === null) return;
      const checklist = checklistFor(entry, offset, section);
      const inline = entry.inline;
      const [from, to] = inline === null ? [0, 0] : trimRange(inline.text, 0, inline.text.length);
      const text = inline?.text.slice(from, to) ?? '';
      const base = `${checklist.index}/${fold(text).slice(0, 80)}`;
      const repeat = (keys.get(base) ?? 0) + 1;
      keys.set(base, repeat);
      const parent = entry.parentBox === null ? undefined : items.get(entry.parentBox);
      const item: Item = {
        index: draft.items.length,
        key: repeat === 1 ? base : `${base}~${repeat}`,
        start: (inline?.start ?? entry.box.end) + offset,
        end: (inline?.end ?? entry.box.end) + offset,
        text,
        // Without the brackets: the character that a tick replaces.
        box: placeSpan({ start: entry.box.start + 1, end: entry.box.end - 1 }, offset),
        state: entry.box.mark === 'x' || entry.box.mark === 'X' ? 'done' : 'open',
        mark: entry.box.mark,
        required: entry.required && entry.label?.title.optional !== true && !optionalSection(section),
        parent: parent?.index ?? null,
        checklist: checklist.index,
        depth: entry.depth,
      };
      items.set(entry, item);
      draft.items.push(item);
      checklist.items.push(item.index);
    },
  };
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
  offset: number,
): ChecklistDraft {
  const named = label?.role ?? null;
  const roleSection = named !== null ? null : sectionWithRole(section);
  const sectionRole = named ?? roleSection?.role ?? null;
  const role = checklistRole(sectionRole, section, roleSection);
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
    milestone: section.milestone?.key ?? null,
    phase: section.phase?.key ?? null,
    counts:
      named !== null && checklistRoles.has(named)
        ? true
        : !(sectionRole !== null && idleRoles.has(sectionRole)),
    items: [],
  };
  draft.checklists.push(checklist);
  if (checklist.counts) {
    if (section.phase !== null) section.phase.checklists.push(checklist.index);
    else section.milestone?.checklists.push(checklist.index);
  }
  return checklist;
}

/** The nearest section that says what its boxes are for, without leaving the phase or milestone. */
function sectionWithRole(section: SectionDraft): SectionDraft | null {
  for (let at: SectionDraft | null = section; at !== null && at.fact !== null; at = at.parent) {
    if (at.role === 'milestone' || at.role === 'phase') return at;
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
  return named.fact === null ? [] : splitTeams(placeWords(named.fact.title, named.offset), /\s*[/,;]\s*/g);
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

/** Required boxes of checklists; null where there is none, so that nobody reads 0/0. */
export function progressOf(
  draft: Pick<Draft, 'items' | 'checklists'>,
  checklists: Iterable<number>,
): Progress | null {
  let [done, total] = [0, 0];
  for (const index of checklists) {
    for (const at of draft.checklists[index]!.items) {
      const item = draft.items[at]!;
      if (!item.required) continue;
      total++;
      if (item.state === 'done') done++;
    }
  }
  return total === 0 ? null : { done, total };
}
