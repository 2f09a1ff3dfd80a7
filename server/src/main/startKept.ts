import { join } from 'node:path';
import { lateFlags } from './lateFlags';
import { runKept } from './runKept';
import { keptOption } from './takeOption';

/** By then the first documents were read and checked, and what the server does at its start was called. */
const QUIET = 3000;

const flags = lateFlags();

/** Starts the server, whose bundle lies beside this one, with a folder for what it keeps from start to start. */
export function startKept(folder: string): void {
  process.argv.push(keptOption + folder);
  runKept(join(__dirname, 'server.js'), join(folder, 'code'), (keep) =>
    setTimeout(() => flags.unset(keep), QUIET).unref(),
  );
  flags.set();
}
