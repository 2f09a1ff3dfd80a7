import type { HolidayTables } from '../calendar/holidayTables';
import type { Command } from '../command';
import { actCommand } from './act';
import { check } from './check';
import { diff } from './diff';
import { explain } from './explain';
import { init } from './init';
import { type Inspector, inspect } from './inspect';
import { lsp } from './lsp';
import { createNew } from './new';
import { next } from './next';
import { insert, merge, move, split } from './reshape';
import { rules } from './rules';
import { show } from './show';
import { slip } from './slip';
import { supersede } from './supersede';
import { trace } from './trace';
import { why } from './why';

/** What other rooms know and the command line may only be handed. */
export interface Handed {
  readonly startServer: () => Promise<void>;
  readonly inspector: Inspector;
  readonly holidays: () => Promise<HolidayTables>;
}

/** Every command, in the order of the help. */
export function commands({ startServer, inspector, holidays }: Handed): readonly Command[] {
  return [
    check,
    show,
    next,
    why,
    diff,
    trace,
    actCommand('start'),
    actCommand('finish'),
    slip,
    insert,
    move,
    split,
    merge,
    supersede,
    inspect(inspector),
    explain,
    rules,
    init(holidays),
    createNew,
    lsp(startServer),
  ];
}
