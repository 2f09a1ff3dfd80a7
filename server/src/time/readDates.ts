import { type Day, dayOf, isoWeek, monthEnd } from './day';
import { monthOf } from './months';
import type { Dates, Grain, Stretch } from './time';

/** A date as it is written; what it leaves out, its other end may say. */
interface Written {
  readonly year: number | null;
  readonly month: number | null;
  readonly date: number | null;
  readonly part: { readonly grain: 'week' | 'quarter' | 'half'; readonly number: number } | null;
  readonly from: number;
  readonly to: number;
}

const word = '\\p{L}{3,12}';
const year = '(?:19|20)\\d{2}';
const dash = /^\s*(?:-|–|—|‑|−|→|->|to|bis|до|through|until|～|~|\.\.\.?)\s*$/iu;

/** Longest forms first: at one place the first that fits is read. */
const forms: readonly (readonly [
  RegExp,
  (parts: readonly string[]) => Omit<Written, 'from' | 'to'> | null,
])[] = [
  [rx(`(${year})-W(\\d{2})`), ([y, n]) => partOf(y, 'week', n)],
  [
    rx(`(${year})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ]\\d{2}:\\d{2}[\\d:.]*(?:Z|[+-]\\d{2}:?\\d{2})?)?`),
    ([y, m, d]) => date(y, m, d),
  ],
  [rx(`(${year})年\\s*(\\d{1,2})月\\s*(\\d{1,2})日`), ([y, m, d]) => date(y, m, d)],
  [rx(`(${year})年\\s*(\\d{1,2})月`), ([y, m]) => date(y, m)],
  [rx(`(\\d{1,2})\\.(\\d{1,2})\\.(${year})`), ([d, m, y]) => date(y, m, d)],
  [rx(`(\\d{1,2})\\.(\\d{1,2})\\.`), ([d, m]) => date(undefined, m, d)],
  [rx(`(\\d{1,2})/(\\d{1,2})/(${year})`), ([a, b, y]) => slashed(a!, b!, y)],
  [rx(`(${year})-(\\d{2})`), ([y, m]) => date(y, m)],
  [rx(`(${year})[\\s-]*Q([1-4])`), ([y, n]) => partOf(y, 'quarter', n)],
  [rx(`Q([1-4])[\\s,/'’-]*(${year})`), ([n, y]) => partOf(y, 'quarter', n)],
  [rx(`Q([1-4])\\s*['’]?(\\d{2})`), ([n, y]) => partOf(`20${y}`, 'quarter', n)],
  [rx(`([1-4])\\.\\s*Quartal,?\\s*(${year})`), ([n, y]) => partOf(y, 'quarter', n)],
  [rx('Q([1-4])'), ([n]) => partOf(undefined, 'quarter', n)],
  [rx(`(${year})[\\s-]*H([12])`), ([y, n]) => partOf(y, 'half', n)],
  [rx(`H([12])[\\s,/-]*(${year})`), ([n, y]) => partOf(y, 'half', n)],
  [rx(`([12])\\.\\s*Halbjahr,?\\s*(${year})`), ([n, y]) => partOf(y, 'half', n)],
  [rx('H([12])'), ([n]) => partOf(undefined, 'half', n)],
  [rx(`(${word})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(${year})`), ([m, d, y]) => named(m!, d, y)],
  [
    rx(`(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+|de\\s+)?(${word})\\.?,?\\s+(?:de\\s+)?(${year})`),
    ([d, m, y]) => named(m!, d, y),
  ],
  [rx(`(${word})\\.?,?\\s+(${year})`), ([m, y]) => named(m!, undefined, y)],
  [rx(`(${word})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?`), ([m, d]) => named(m!, d)],
  [rx(`(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(${word})`), ([d, m]) => named(m!, d)],
  [rx(`(\\d{1,2})(?:st|nd|rd|th)?,\\s+(${year})`), ([d, y]) => date(y, undefined, d)],
  [rx(`(${year})`), ([y]) => date(y)],
  [rx('(\\d{1,2})(?:st|nd|rd|th|\\.)?'), ([d]) => ({ year: null, month: null, date: Number(d), part: null })],
  [rx(`(${word})\\.?`), ([m]) => named(m!)],
];

function rx(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])${source}(?![\\p{L}\\d])`, 'iuy');
}

/** The dates, months, quarters or halves that a text names, with a year; a single one is both ends. */
export function readDates(text: string): Dates | null {
  for (let at = 0; at < text.length; at++) {
    const first = writtenAt(text, at);
    if (!first) continue;
    const second = secondOf(text, first);
    const [start, end] = completed(first, second ?? first);
    const [from, to] = [stretchOf(start), stretchOf(end)];
    // A bare number, or a month of no year, says nothing by itself; but another date may follow. A bare year is a date
    // only where nothing else is said.
    const alone = first.from === text.search(/\S/) && (second ?? first).to === text.trimEnd().length;
    if (!from || !to || (from.grain === 'year' && !alone)) {
      at = first.to - 1;
      continue;
    }
    return { kind: 'dates', start: from, end: to, from: first.from, to: (second ?? first).to };
  }
  return null;
}

function writtenAt(text: string, at: number): Written | null {
  if (at > 0 && /[\p{L}\d]/u.test(text[at - 1]!)) return null;
  if (!/[\p{L}\d]/u.test(text[at]!)) return null;
  for (const [pattern, read] of forms) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const written = match && read(match.slice(1));
    if (written) return { ...written, from: at, to: at + match[0].length };
  }
  return null;
}

/** The other end, after a dash. */
function secondOf(text: string, { to }: Written): Written | null {
  const gap = /^[^\p{L}\d]{0,6}(?:(?:to|bis|до|through|until)\s+)?/iu.exec(text.slice(to))![0];
  // `1–3 March`: what follows the gap is read as a date of its own.
  if (gap.trim() === '' || !dash.test(gap)) return null;
  return writtenAt(text, to + gap.length);
}

/** What one end leaves out is as the other has it: `12.–30. October 2026`, `June 1-7, 2024`, `Q1–Q2 2026`. */
function completed(start: Written, end: Written): readonly [Written, Written] {
  const { year: startYear, month: startMonth } = start;
  const { year: endYear, month: endMonth } = end;
  const months = start.part === null && end.part === null && start.date !== null && end.date !== null;
  return [
    { ...start, year: startYear ?? endYear, month: startMonth ?? (months ? endMonth : null) },
    { ...end, year: endYear ?? startYear, month: endMonth ?? (months ? startMonth : null) },
  ];
}

function stretchOf({ year: y, month, date: d, part }: Written): Stretch | null {
  if (y === null) return null;
  if (part?.grain === 'week') {
    const first = isoWeek(y, part.number);
    return part.number > 53 ? null : between(first, first + 6, 'week');
  }
  if (part) {
    const months = part.grain === 'quarter' ? 3 : 6;
    return between(
      dayOf(y, (part.number - 1) * months + 1, 1)!,
      monthEnd(y, part.number * months),
      part.grain,
    );
  }
  if (month === null) return d === null ? between(dayOf(y, 1, 1)!, monthEnd(y, 12), 'year') : null;
  if (month < 1 || month > 12) return null;
  if (d === null) return between(dayOf(y, month, 1)!, monthEnd(y, month), 'month');
  const day = dayOf(y, month, d);
  return day === null ? null : between(day, day, 'day');
}

const between = (first: Day, last: Day, grain: Grain): Stretch => ({ first, last, grain });

type Read = Omit<Written, 'from' | 'to'>;

const numberOr = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

function date(y?: string, m?: string, d?: string): Read {
  return { year: numberOr(y), month: numberOr(m), date: numberOr(d), part: null };
}

function partOf(y: string | undefined, grain: 'week' | 'quarter' | 'half', n: string | undefined): Read {
  return { year: numberOr(y), month: null, date: null, part: { grain, number: Number(n) } };
}

function named(name: string, d?: string, y?: string): Read | null {
  const month = monthOf(name);
  return month === null ? null : { year: numberOr(y), month, date: numberOr(d), part: null };
}

/** `31/12/2026` and `12/31/2026` can each mean one day only; `03/04/2026` can mean two, and is not read. */
function slashed(a: string, b: string, y: string | undefined): Read | null {
  if (Number(a) > 12) return date(y, b, a);
  return Number(b) > 12 ? date(y, a, b) : null;
}
