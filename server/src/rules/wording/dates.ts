import { type Day, printDay } from '../../time/day';
import type { Stretch } from '../../time/time';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `11 September 2026`, `September 2026`, `Q3 2026`. */
export function sayDate({ first, grain }: Stretch): string {
  const [year, month] = partsOf(first);
  if (grain === 'month') return `${months[month - 1]} ${year}`;
  if (grain === 'quarter') return `Q${Math.ceil(month / 3)} ${year}`;
  if (grain === 'half') return `H${month < 7 ? 1 : 2} ${year}`;
  return grain === 'year' ? String(year) : sayDay(first);
}

/** `11 September 2026`. */
export function sayDay(day: Day): string {
  const [year, month, date] = partsOf(day);
  return `${date} ${months[month - 1]} ${year}`;
}

/** `7–11 September 2026`, `28 September – 9 October 2026`. */
export function sayDays(from: Day, to: Day): string {
  const [a, b] = [partsOf(from), partsOf(to)];
  if (from === to) return sayDay(to);
  if (a[0] !== b[0]) return `${sayDay(from)} – ${sayDay(to)}`;
  return a[1] === b[1] ? `${a[2]}–${sayDay(to)}` : `${a[2]} ${months[a[1] - 1]} – ${sayDay(to)}`;
}

/** `week 3`, `weeks 3–5`. */
export function sayWeeks({ start, end }: { readonly start: number; readonly end: number }): string {
  return start === end ? `week ${start}` : `weeks ${start}–${end}`;
}

const partsOf = (day: Day): [number, number, number] =>
  printDay(day).split('-').map(Number) as [number, number, number];
