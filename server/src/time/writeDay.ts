import { type Day, printDay } from './day';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A date in the form in which another is written, where that form is a plain one; else as `2026-12-31`. */
export function writeDay(like: string, day: Day): string {
  const iso = printDay(day);
  const [year, month, date] = iso.split('-').map(Number) as [number, number, number];
  const name = months[month - 1]!;
  if (/^\d{4}\/\d{2}\/\d{2}$/.test(like)) return iso.replaceAll('-', '/');
  if (/^\d{1,2}\.\d{1,2}\.\d{4}$/.test(like)) return `${iso.slice(8)}.${iso.slice(5, 7)}.${year}`;
  const english = /^([A-Za-z]+)(\.?) \d{1,2}, \d{4}$/.exec(like);
  if (english) return `${shortened(name, english[1]!)}${english[2]} ${date}, ${year}`;
  const british = /^\d{1,2} ([A-Za-z]+) \d{4}$/.exec(like);
  return british ? `${date} ${shortened(name, british[1]!)} ${year}` : iso;
}

const shortened = (name: string, like: string): string => (like.length === 3 ? name.slice(0, 3) : name);
