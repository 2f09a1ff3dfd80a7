import type { Input } from './command';
import { dayIn } from './dayIn';
import type { Terminal } from './terminal';

/** The day that `--today` names, else that of the clock. */
export function todayOf(input: Input, terminal: Terminal): string {
  return dayIn(input, 'today') ?? terminal.today();
}
