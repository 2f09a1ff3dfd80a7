import type { Input } from './command';
import { Failure } from './failure';
import type { Terminal } from './terminal';

/** The day that `--today` names, else that of the clock. */
export function todayOf(input: Input, terminal: Terminal): string {
  const asked = input.value('today');
  if (asked === null) return terminal.today();
  const date = /^\d{4}-\d{2}-\d{2}$/.test(asked) ? new Date(`${asked}T00:00:00Z`) : null;
  // A date that overflows, such as 30 February, comes back as another one.
  if (date === null || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== asked)
    throw new Failure(`--today must be a date such as 2027-03-08, not '${asked}'.`);
  return asked;
}
