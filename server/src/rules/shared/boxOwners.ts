import { lexicon } from '../../reading/lexicon';
import type { Category, Checklist, Item, Milestone, Model, Phase, Section, Words } from '../../reading/model';
import { numberedTitle } from '../../reading/numberedTitle';
import type { RuleContext } from '../rule';
import { quoted } from '../wording/quoted';

/** What bears a status and has boxes to be held against it. */
export interface BoxOwner {
  readonly kind: 'milestone' | 'phase' | 'record' | 'heading';
  /** Stable within the document. */
  readonly key: string;
  /** As a sentence begins with it: `M3`, `Phase 1`, `This epic`, `'Storage'`. */
  readonly name: string;
  readonly category: Category | null;
  /** The status as it is written, and the word of it that says the category. */
  readonly status: Words;
  readonly word: Words;
  readonly milestone: Milestone | null;
  readonly phase: Phase | null;
  /** The required boxes below it that count, those of the owners within it too. */
  readonly items: readonly Item[];
}

type Place = Omit<BoxOwner, 'items'>;

/** Everything with a status and boxes, what stands within another before it. Dropped work is nobody's. */
export const boxOwners = ({ once }: RuleContext): readonly BoxOwner[] => once(findOwners);

function findOwners(context: RuleContext): readonly BoxOwner[] {
  const { model } = context;
  if (model.items.length === 0) return [];
  const places = placesOf(context);
  const found = new Map<Place, { rank: number; items: Item[] }>();
  for (const checklist of model.checklists) {
    if (!checklist.counts) continue;
    const chain = chainOf(model, checklist, places);
    if (chain.some(({ category }) => category === 'dropped')) continue;
    for (const [rank, place] of chain.entries()) {
      let known = found.get(place);
      if (!known) {
        known = { rank: 0, items: [] };
        found.set(place, known);
      }
      known.rank = Math.max(known.rank, rank);
      for (const index of checklist.items)
        if (model.items[index]!.required) known.items.push(model.items[index]!);
    }
  }
  return [...found]
    .filter(([, { items }]) => items.length > 0)
    .sort(([a, x], [b, y]) => x.rank - y.rank || a.word.start - b.word.start)
    .map(([place, { items }]) => ({ ...place, items }));
}

interface Places {
  readonly bySection: ReadonlyMap<number, Place>;
  readonly byKey: ReadonlyMap<string, Place>;
  readonly record: Place | null;
}

/** From the nearest heading outwards. */
function chainOf(
  model: Model,
  { section, phase, milestone, heading }: Checklist,
  places: Places,
): readonly Place[] {
  const chain: Place[] = [];
  const add = (place: Place): void => {
    if (!chain.includes(place)) chain.push(place);
  };
  const isRest = heading !== null && restLabel.test(heading.text);
  for (let at = section; at !== null; at = model.sections[at]!.parent) {
    const place = places.bySection.get(at);
    if (place && !(isRest && place.kind === 'heading')) add(place);
  }
  for (const key of [phase, milestone]) {
    const place = key === null ? undefined : places.byKey.get(key);
    if (place) add(place);
  }
  if (places.record) add(places.record);
  return chain;
}

/** `**Next up:**` over a list under a heading that is done: the rest stands there because the heading is about more. */
const restLabel = /\b(?:next|remaining|future|to-?do|open|pending|follow[- ]?ups?|left)\b/i;

function placesOf({ uri, model, graph }: RuleContext): Places {
  const bySection = new Map<number, Place>();
  const byKey = new Map<string, Place>();
  const declaring = new Set<number>();
  const add = (
    owner: Milestone | Phase,
    place: Omit<Place, 'key' | 'category' | 'status' | 'word'>,
  ): void => {
    if (owner.section !== null) declaring.add(owner.section);
    if (!owner.status) return;
    const { status } = owner;
    const full = { ...place, key: owner.key, category: status.category, status, word: status.word };
    byKey.set(owner.key, full);
    // A row stands in a section that is about more than itself.
    if (owner.section !== null && owner.at.start < model.sections[owner.section]!.heading.end)
      bySection.set(owner.section, full);
  };
  for (const milestone of model.milestones) {
    const node = graph.node(uri, milestone.key);
    const name = node ? graph.label(node) : (milestone.id?.text ?? quoted(milestone.title.text));
    add(milestone, { kind: 'milestone', name, milestone, phase: null });
    for (const phase of milestone.phases)
      add(phase, { kind: 'phase', name: phaseName(phase), milestone, phase });
  }
  const record = recordPlace(model);
  const loose = looseStatuses(model);
  for (const section of model.sections) {
    if (declaring.has(section.index)) continue;
    // The title of an epic or task speaks for the whole.
    if (record && section.heading.start === model.records[0]!.at.start) continue;
    const place = headingPlace(section, section.depth > 1 ? (loose.get(section.index) ?? null) : null);
    if (place) bySection.set(section.index, place);
  }
  return { bySection, byKey, record };
}

const phaseName = ({ number, title }: Phase): string =>
  number === null ? quoted(title.text) : `Phase ${number}`;

/** By its own words, by a status field below it where it bears a mark as well, or as a list of what is done. */
function headingPlace({ slug, text, title, status }: Section, field: Words | null): Place | null {
  const done = doneList.exec(title.text);
  // `Step 9: Done` is the last one of a row, and no list of what is done.
  const list = done && !numberedTitle.test(text) ? done : null;
  const stated = field && doneMark.test(text) ? statedBy(field) : null;
  const says = status ?? stated ?? (list && doneWord(title, list[1]!));
  if (!says) return null;
  return {
    kind: 'heading',
    key: `#${slug}`,
    name:
      says === status || says === stated
        ? quoted(title.text || text)
        : `The list under ${quoted(title.text)}`,
    category: says.category,
    status: says,
    word: says.word,
    milestone: null,
    phase: null,
  };
}

const doneMark = /[✅✔☑🎉]/u;

/** `## ✅ Completed Tasks`. */
const doneList =
  /^(completed|finished|done)(?: (?:tasks|items|work|milestones|features|stories|deliverables|steps|to-?dos))?$/i;

function doneWord({ start, text }: Words, word: string) {
  const at = { start, end: start + word.length, text: word };
  return { ...at, text, category: 'done' as const, word: at };
}

/** A status in a place where nothing is declared that it could belong to. */
function statedBy(value: Words) {
  const lead = /^[^\p{L}\p{N}]*/u.exec(value.text)![0].length;
  const words = value.text.slice(lead);
  for (const category of ['done', 'dropped'] as const) {
    for (const known of lexicon.statuses[category]) {
      const isSaid = words.slice(0, known.length).toLowerCase() === known;
      if (!isSaid || /[\p{L}\p{N}]/u.test(words[known.length] ?? '')) continue;
      const start = value.start + lead;
      return {
        ...value,
        category,
        word: { start, end: start + known.length, text: words.slice(0, known.length) },
      };
    }
  }
  return null;
}

/** Status fields by section, but for those that state a milestone or phase. */
function looseStatuses({ fields, milestones }: Model): ReadonlyMap<number, Words> {
  const taken = new Set(
    milestones
      .flatMap(({ status, phases }) => [status, ...phases.map((phase) => phase.status)])
      .map((status) => status?.start),
  );
  const found = new Map<number, Words>();
  for (const { name, form, section, value } of fields) {
    const isLoose = name === 'status' && (form === 'line' || form === 'list') && !taken.has(value.start);
    // Where it reads as it is written, so that the word can be found in it.
    if (isLoose && section !== null && value.end - value.start === value.text.length)
      found.set(section, value);
  }
  return found;
}

/** Epics, stories and tasks have the statuses of milestones; other records have their own. */
function recordPlace({ records: [record] }: Model): Place | null {
  if (!record?.status || record.kind === 'adr' || record.kind === 'prd') return null;
  return {
    kind: 'record',
    key: record.key,
    name: record.id?.text ?? `This ${record.kind}`,
    category: record.category,
    status: record.status,
    word: record.status.word,
    milestone: null,
    phase: null,
  };
}
