import { printDay } from './day';
import type { Stretch } from './time';

/** A date as short as it was meant: `2027-03-08`, `2027-03`, `2027 Q2`. */
export function writeStretch({ first, last, grain }: Stretch): string {
  const day = printDay(first);
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  if (grain === 'month') return day.slice(0, 7);
  if (grain === 'quarter') return `${year} Q${Math.ceil(month / 3)}`;
  if (grain === 'half') return `${year} H${month < 7 ? 1 : 2}`;
  if (grain === 'year') return year;
  return grain === 'week' ? `${day} – ${printDay(last)}` : day;
}
