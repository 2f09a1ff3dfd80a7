import type { Input } from './command';
import { Failure } from './failure';

/** The day that an option names; null where it is not given. */
export function dayIn(input: Input, option: string): string | null {
  const asked = input.value(option);
  if (asked === null) return null;
  const date = /^\d{4}-\d{2}-\d{2}$/.test(asked) ? new Date(`${asked}T00:00:00Z`) : null;
  // A date that overflows, such as 30 February, comes back as another one.
  if (date === null || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== asked)
    throw new Failure(`--${option} must be a date such as 2027-03-08, not '${asked}'.`);
  return asked;
}
