import type { Holiday } from '../../workspace/withHolidays';
import { Failure } from '../failure';
import type { HolidayTables } from './holidayTables';
import { type Place, placeNamed } from './placeNamed';

/** This year and so many after it. */
const more = 2;

export interface Calendar {
  readonly place: Place;
  readonly first: number;
  readonly last: number;
  readonly holidays: readonly Holiday[];
}

/** The public holidays of a country or region, of the year that `today` lies in and the next two. */
export function calendarOf(asked: string, today: string, tables: HolidayTables): Calendar {
  const place = placeNamed(asked, tables);
  const first = Number(today.slice(0, 4));
  const last = first + more;
  const byDay = new Map<string, Holiday>();
  // What goes on over New Year is of both years.
  for (let year = first; year <= last; year++)
    for (const holiday of tables.publicDays(place.parts, year))
      if (!byDay.has(holiday.day)) byDay.set(holiday.day, holiday);
  if (byDay.size === 0) throw new Failure(`no public holidays of ${place.code} (${place.name}) are known.`);
  const holidays = [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
  return { place, first, last, holidays };
}

/** `Germany, Bayern (DE-BY), 2026 to 2028`. */
export const calendarWords = ({ place, first, last }: Calendar): string =>
  `${place.name} (${place.code}), ${first} to ${last}`;
