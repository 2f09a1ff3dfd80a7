import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
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
  const { tables } = await import(pathToFileURL(join(__dirname, 'holidays.js')).href);
  return tables;
}

// A command is over in seconds, of which the V8 of Node 20 would spend a quarter on making functions fast that are hardly
// called again: it waits four times as long as it usually does. Later ones have a quicker way for those, and no such flag.
// A server lives long enough for that to pay.
if (process.argv[2] !== 'lsp' && process.versions.node.startsWith('20.'))
  setFlagsFromString('--interrupt-budget=270000');

// The exit code is set and not enforced, so that what was written still reaches a slow reader.
void runCli(
  commands({ startServer, inspector, holidays }),
  process.argv.slice(2),
  version,
  nodeTerminal(),
).then((code) => {
  process.exitCode = code;
});
