import { readDuration } from './readDuration';
import { readPeriod } from './readPeriod';
import type { Time } from './time';

/** What a text says of time: when, or else how long. `inWeeks`: bare numbers are weeks. */
export function readTime(text: string, inWeeks = false): Time | null {
  return readPeriod(text, inWeeks) ?? readDuration(text);
}
