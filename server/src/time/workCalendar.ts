import { type Day, parseDay, weekdayOf } from './day';

/** Which days are worked on, as the config says it. */
export interface WorkDays {
  readonly workingDays: readonly string[];
  /** Dates on which nobody works. */
  readonly holidays: readonly string[];
  /** Dates on which people work although they are on a weekend or a holiday. */
  readonly workdays: readonly string[];
}

export interface WorkCalendar {
  isWorking(day: Day): boolean;
  isHoliday(day: Day): boolean;
  /** This day, or the first working day after it. */
  next(day: Day): Day;
  /** This day, or the last working day before it. */
  previous(day: Day): Day;
  /** So many working days on: 2026-12-31 and one is the next working day of 2027. Back, where `count` is negative. */
  add(day: Day, count: number): Day;
  /** Working days from one day to another, both counted; none where the second comes first. */
  count(from: Day, to: Day): number;
  /** How many working days on the second lies: from Friday to Monday is one. Negative where it comes first. */
  distance(from: Day, to: Day): number;
}

const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
/** Further than that nobody plans, and nothing may run for ever. */
const farthest = 200 * 366;

export function createWorkCalendar({ workingDays, holidays, workdays }: WorkDays): WorkCalendar {
  const weekdays = new Set(workingDays.map((name) => names.indexOf(name)));
  const off = new Set(holidays.flatMap((text) => parseDay(text) ?? []));
  const on = new Set(workdays.flatMap((text) => parseDay(text) ?? []));
  const isWorking = (day: Day): boolean => on.has(day) || (weekdays.has(weekdayOf(day)) && !off.has(day));

  function step(day: Day, by: 1 | -1): Day {
    let at = day;
    for (let taken = 0; taken < farthest && !isWorking(at); taken++) at += by;
    return at;
  }

  function count(from: Day, to: Day): number {
    if (to < from) return 0;
    const days = to - from + 1;
    let sum = Math.floor(days / 7) * weekdays.size;
    for (let at = to - (days % 7) + 1; at <= to; at++) if (weekdays.has(weekdayOf(at))) sum++;
    // Weekdays are counted by the week, what differs from them by the day.
    const isIn = (day: Day): boolean => from <= day && day <= to;
    for (const day of off) if (isIn(day) && weekdays.has(weekdayOf(day)) && !on.has(day)) sum--;
    for (const day of on) if (isIn(day) && !weekdays.has(weekdayOf(day))) sum++;
    return sum;
  }

  return {
    isWorking,
    isHoliday: (day) => off.has(day) && !on.has(day),
    next: (day) => step(day, 1),
    previous: (day) => step(day, -1),
    add(day, wanted) {
      const by = wanted < 0 ? -1 : 1;
      let at = wanted === 0 ? step(day, 1) : day;
      for (let left = Math.min(Math.abs(wanted), farthest); left > 0; left--) at = step(at + by, by);
      return at;
    },
    count,
    distance: (from, to) => (to < from ? -count(to + 1, from) : count(from + 1, to)),
  };
}
