import { readDates } from './readDates';
import { readWeeks } from './readWeeks';
import type { Dates, Weeks } from './time';

/** When something is: dates where there are any, else weeks. `inWeeks`: bare numbers are weeks. */
export function readPeriod(text: string, inWeeks = false): Dates | Weeks | null {
  // Most values have no digit.
  if (!/\d/.test(text)) return null;
  // "Week 3 (12–16 Oct 2026)" says both; the dates are exact.
  return readDates(text) ?? readWeeks(text, inWeeks);
}
