import Holidays, { type HolidaysTypes } from 'date-holidays';
import type { HolidayTables } from '../cli/calendar/holidayTables';

/** A bundle of its own, which only the command line loads, and only when it is asked for a country. */
export const tables: HolidayTables = {
  below([country, state, region]) {
    const all = new Holidays();
    if (country === undefined) return all.getCountries('en');
    if (state === undefined) return all.getStates(country, 'en') ?? {};
    return (region === undefined && all.getRegions(country, state, 'en')) || {};
  },
  publicDays([country = '', state = '', region = ''], year) {
    const found = new Holidays(country, state, region, { types: ['public'] }).getHolidays(year, 'en');
    return found.flatMap((holiday) => daysOf(holiday).map((day) => ({ day, name: holiday.name })));
  },
};

const hour = 3_600_000;

/** The days that it takes whole: on a day that it begins at noon people work in the morning. */
function daysOf({ date, start, end }: HolidaysTypes.Holiday): string[] {
  // As the country's own clocks say, wherever this machine stands.
  const [day = '', time] = date.split(' ');
  if (time !== '00:00:00') return [];
  // A day may lack an hour, where clocks are changed.
  const count = Math.floor((end.getTime() - start.getTime() + 1.5 * hour) / (24 * hour));
  const [first, aDay] = [Date.parse(day), 24 * hour];
  return Array.from({ length: count }, (_, at) => new Date(first + at * aDay).toISOString().slice(0, 10));
}
