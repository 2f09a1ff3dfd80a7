/**
 * A calendar date as the number of days since 1970-01-01. It has no hours and no zone, so nothing in it can depend on
 * where a machine stands; `Date.UTC` is only used for the arithmetic of the calendar.
 */
export type Day = number;

const length = 86_400_000;

/** Null where the calendar has no such day, as for 30 February. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const time = new Date(0);
  // `Date.UTC` takes the years 0 to 99 for those of the last century.
  time.setUTCFullYear(year, month - 1, date);
  const exists = time.getUTCMonth() === month - 1 && time.getUTCDate() === date;
  return exists ? Math.floor(time.getTime() / length) : null;
}

/** The last day of a month, `month` from 1; 13 is January of the next year. */
export function monthEnd(year: number, month: number): Day {
  return Date.UTC(year, month, 0) / length;
}

/** `2026-12-31`; null for anything else. */
export function parseDay(text: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts && dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** `2026-12-31`. */
export function printDay(day: Day): string {
  return new Date(day * length).toISOString().slice(0, 10);
}

/** From 0, Sunday, to 6. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The Monday of a week of ISO 8601, in which the first week is that of the first Thursday. */
export function isoWeek(year: number, week: number): Day {
  const fourth = Date.UTC(year, 0, 4) / length;
  return fourth - ((weekdayOf(fourth) + 6) % 7) + (week - 1) * 7;
}
