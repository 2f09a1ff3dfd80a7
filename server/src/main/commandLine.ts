import { createRequire } from 'node:module';
import { cacheFolder } from '../cli/cacheFolder';
import type { HolidayTables } from '../cli/calendar/holidayTables';
import { commands } from '../cli/commands/commands';
import { nodeTerminal } from '../cli/nodeTerminal';
import { runCli } from '../cli/runCli';
import { version } from '../cli/version';
import { inspector } from './inspector';
import { startKept } from './startKept';

/** The server's bundle lies beside this one, and is only read by those who want it. */
async function startServer(): Promise<void> {
  if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
  startKept(cacheFolder());
}

/** Of a bundle of their own, which is larger than this one. */
async function holidays(): Promise<HolidayTables> {
  return createRequire(__filename)('./holidays.js').tables;
}

// The exit code is set and not enforced, so that what was written still reaches a slow reader.
void runCli(
  commands({ startServer, inspector, holidays }),
  process.argv.slice(2),
  version,
  nodeTerminal(),
).then((code) => {
  process.exitCode = code;
});
