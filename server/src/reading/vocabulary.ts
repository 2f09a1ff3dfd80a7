/** The lexicon made ready for looking words up. */
import { type ColumnName, type Lexicon, lexicon, type Subject } from './lexicon';
import type { Category, FieldName, RecordState, SectionRole } from './model';
import { fold, isUnspaced, isWord } from './words';

export interface Phrases<T> {
  readonly exact: ReadonlyMap<string, T>;
  /** Phrases in scripts without spaces, longest first. */
  readonly unspaced: readonly (readonly [string, T])[];
  readonly longest: number;
}

export interface Vocabulary {
  readonly sections: Phrases<SectionRole>;
  readonly fields: ReadonlyMap<string, FieldName>;
  readonly columns: ReadonlyMap<string, ColumnName>;
  readonly statuses: Phrases<Category>;
  readonly emoji: ReadonlyMap<string, Category>;
  readonly recordStates: Phrases<RecordState>;
  readonly subjects: ReadonlyMap<string, Subject>;
  readonly none: ReadonlySet<string>;
  readonly open: ReadonlySet<string>;
  /** Characters of the longest of these. */
  readonly longestOpen: number;
  readonly optional: readonly string[];
  readonly optionalSections: Phrases<true>;
  readonly plans: Phrases<true>;
  readonly tellers: Phrases<true>;
  readonly tellerStarts: Phrases<true>;
  readonly beforeRecords: ReadonlySet<string>;
  readonly foreignPrefixes: ReadonlySet<string>;
}

/** Words that a config adds. */
export interface LexiconExtension {
  readonly sections?: Readonly<Partial<Record<SectionRole, readonly string[]>>>;
  readonly fields?: Readonly<Partial<Record<FieldName, readonly string[]>>>;
  readonly columns?: Readonly<Partial<Record<ColumnName, readonly string[]>>>;
  readonly statuses?: Readonly<Partial<Record<Category, readonly string[]>>>;
  readonly recordStates?: Readonly<Partial<Record<RecordState, readonly string[]>>>;
  readonly optional?: readonly string[];
}

export function createVocabulary(extension: LexiconExtension = {}, base: Lexicon = lexicon): Vocabulary {
  const fields = table<FieldName>(base.fields, extension.fields);
  const columns = new Map<string, ColumnName>(fields);
  for (const [phrase, name] of table<ColumnName>(base.columns, extension.columns)) columns.set(phrase, name);
  const emoji = new Map<string, Category>();
  for (const [category, characters] of Object.entries(base.statusEmoji)) {
    for (const character of characters) emoji.set(character, category as Category);
  }
  return {
    sections: phrases(table<SectionRole>(base.sections, extension.sections)),
    fields,
    columns,
    statuses: phrases(table<Category>(base.statuses, extension.statuses)),
    emoji,
    recordStates: phrases(table<RecordState>(base.recordStates, extension.recordStates)),
    subjects: table<Subject>(base.subjects),
    none: new Set([...base.none, ...base.none.map(fold)].filter((word) => word !== '')),
    open: new Set(base.open),
    longestOpen: Math.max(...base.open.map((word) => word.length)),
    optional: [...base.optional, ...(extension.optional ?? [])].map(fold),
    optionalSections: phrases(new Map(base.optionalSections.map((word) => [fold(word), true]))),
    plans: phrases(new Map(base.plans.map((word) => [fold(word), true]))),
    tellers: phrases(new Map(base.tellers.map((word) => [fold(word), true]))),
    tellerStarts: phrases(new Map(base.tellerStarts.map((word) => [fold(word), true]))),
    beforeRecords: new Set(base.beforeRecords),
    foreignPrefixes: new Set(base.foreignPrefixes),
  };
}

function table<T extends string>(
  ...sources: (Readonly<Partial<Record<T, readonly string[]>>> | undefined)[]
): Map<string, T> {
  const map = new Map<string, T>();
  for (const source of sources) {
    for (const [name, words] of Object.entries(source ?? {})) {
      for (const word of words as readonly string[]) map.set(fold(word), name as T);
    }
  }
  return map;
}

function phrases<T>(map: Map<string, T>): Phrases<T> {
  let longest = 1;
  const unspaced: [string, T][] = [];
  for (const [phrase, value] of map) {
    longest = Math.max(longest, phrase.split(' ').length);
    if (isUnspaced(phrase)) unspaced.push([phrase, value]);
  }
  unspaced.sort((a, b) => b[0].length - a[0].length);
  return { exact: map, unspaced, longest };
}

export interface Match<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

/** The longest phrase that a folded text begins with. */
export function matchStart<T>(phrases: Phrases<T>, folded: string): Match<T> | null {
  const ends = wordEnds(folded, phrases.longest);
  for (let index = ends.length - 1; index >= 0; index--) {
    const value = phrases.exact.get(folded.slice(0, ends[index]!).replace(/(?<![.,:;!])[.,:;!]+$/, ''));
    if (value !== undefined) return { value, from: 0, to: ends[index]! };
  }
  if (!isUnspaced(folded)) return null;
  for (const [phrase, value] of phrases.unspaced) {
    if (folded.startsWith(phrase)) return { value, from: 0, to: phrase.length };
  }
  return null;
}

/** The longest phrase that a folded text ends with. */
export function matchEnd<T>(phrases: Phrases<T>, folded: string): Match<T> | null {
  const starts = wordStarts(folded, phrases.longest);
  for (let index = starts.length - 1; index >= 0; index--) {
    const value = phrases.exact.get(folded.slice(starts[index]!));
    if (value !== undefined) return { value, from: starts[index]!, to: folded.length };
  }
  if (!isUnspaced(folded)) return null;
  for (const [phrase, value] of phrases.unspaced) {
    if (folded.endsWith(phrase)) return { value, from: folded.length - phrase.length, to: folded.length };
  }
  return null;
}

/**
 * The phrase that says most of what a folded text says: whole, or at its start or end with little beside it. `half`:
 * whether half of the words will do ("Backend Tasks" are tasks, "Template Integration" is no template).
 */
export function matchHeading<T>(
  phrases: Phrases<T>,
  folded: string,
  half: (value: T) => boolean = () => true,
): Match<T> | null {
  const whole = phrases.exact.get(folded);
  if (whole !== undefined) return { value: whole, from: 0, to: folded.length };
  const words = folded.split(' ').length;
  let best: Match<T> | null = null;
  for (const match of [matchStart(phrases, folded), matchEnd(phrases, folded)]) {
    if (match === null) continue;
    const covered = folded.slice(match.from, match.to).trim().split(' ').length;
    const next = folded[match.to];
    const closed =
      next === ':' || next === ' '
        ? /^\s*(?::|-\s|–|—|\(|for |of |by |\/)/.test(folded.slice(match.to))
        : false;
    const enough = covered * 2 > words || (covered * 2 === words && half(match.value));
    if (enough || closed || isUnspaced(folded)) {
      if (best === null || match.to - match.from > best.to - best.from) best = match;
    }
  }
  return best;
}

function wordEnds(text: string, most: number): number[] {
  const ends: number[] = [];
  for (let at = 1; at <= text.length && ends.length < most; at++) {
    if (at === text.length || (isWord(text[at - 1]!) && !continues(text, at))) ends.push(at);
  }
  if (ends[ends.length - 1] !== text.length && ends.length < most) ends.push(text.length);
  return ends;
}

/** `in-progress` and `won't` are one word. */
function continues(text: string, at: number): boolean {
  const here = text[at]!;
  if (isWord(here) || here === '_') return true;
  return (here === '-' || here === "'" || here === '/') && at + 1 < text.length && isWord(text[at + 1]!);
}

function wordStarts(text: string, most: number): number[] {
  const starts: number[] = [];
  for (let at = text.length - 1; at >= 0 && starts.length < most; at--) {
    if (at === 0 || text[at - 1] === ' ') starts.push(at);
  }
  return starts;
}
