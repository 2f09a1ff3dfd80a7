import type { Config } from '../serviceTypes';

const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
const day = 86_400_000;

/**
 * How many working days lie from one day (`YYYY-MM-DD`) to another: from Friday to Monday is one. Negative where the
 * second comes first; null where that is too far to count.
 */
export function workingDays(from: string, to: string, calendar: Config['calendar']): number | null {
  if (from > to) {
    const back = workingDays(to, from, calendar);
    return back === null ? null : -back;
  }
  const end = Date.parse(to);
  const start = Date.parse(from);
  if (Number.isNaN(start) || Number.isNaN(end) || end - start > 3660 * day) return null;
  let count = 0;
  for (let at = start + day; at <= end; at += day) if (isWorking(new Date(at), calendar)) count++;
  return count;
}

function isWorking(date: Date, { workingDays: weekdays, holidays, workdays }: Config['calendar']): boolean {
  const iso = date.toISOString().slice(0, 10);
  return workdays.includes(iso) || (weekdays.includes(names[date.getUTCDay()]!) && !holidays.includes(iso));
}
