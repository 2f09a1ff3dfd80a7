import { didYouMean } from '../../workspace/didYouMean';
import { Failure } from '../failure';
import type { HolidayTables } from './holidayTables';

export interface Place {
  readonly parts: readonly string[];
  /** `DE-BY`. */
  readonly code: string;
  /** `Germany, Bayern`. */
  readonly name: string;
}

/** The country or region that somebody named: by its code in any case, a country by its English name too. */
export function placeNamed(asked: string, tables: HolidayTables): Place {
  const words = asked.trim();
  const countries = tables.below([]);
  const named = Object.keys(countries).find((code) => same(countries[code]!, words));
  const parts: string[] = [];
  const names: string[] = [];
  for (const word of named ? [named] : words.split('-')) {
    const known = tables.below(parts);
    const code = Object.keys(known).find((each) => same(each, word));
    if (code === undefined) throw new Failure(unknown(words, word, parts, names, known));
    names.push(known[code]!);
    parts.push(code);
  }
  return { parts, code: parts.join('-'), name: names.join(', ') };
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function unknown(
  asked: string,
  word: string,
  parts: readonly string[],
  names: readonly string[],
  known: Readonly<Record<string, string>>,
): string {
  const above = parts.join('-');
  if (above !== '' && Object.keys(known).length === 0)
    return `no regions of ${above} (${names.join(', ')}) are known. It can be ${above}.`;
  const near = nearest(word, known).map(([code, name]) => `${[...parts, code].join('-')} (${name})`);
  const what = above === '' ? `no country '${asked}' is known.` : `${above} has no region '${word}'.`;
  if (near.length === 0) return `${what} It is a code such as DE, US or DE-BY.`;
  return `${what} Did you mean ${[near.slice(0, -1).join(', '), near.at(-1)].filter(Boolean).join(' or ')}?`;
}

/** At most three, those first that were most likely meant. */
function nearest(
  word: string,
  known: Readonly<Record<string, string>>,
): (readonly [code: string, name: string])[] {
  const wanted = word.toLowerCase();
  const entries = Object.entries(known);
  const meant = didYouMean(word, Object.values(known));
  const likely = [
    entries.filter(([, name]) => name === meant),
    // Who writes UK means the United Kingdom.
    entries.filter(([, name]) => initials(name) === wanted),
    entries.filter(([, name]) => wanted !== '' && name.toLowerCase().startsWith(wanted)),
    entries.filter(([code]) => wanted !== '' && code.toLowerCase().startsWith(wanted[0]!)),
  ].flat();
  return [...new Map(likely)].slice(0, 3);
}

const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((each) => each.slice(0, 1).toLowerCase())
    .join('');
