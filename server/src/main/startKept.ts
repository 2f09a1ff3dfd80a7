import { join } from 'node:path';
import { setLateFlags, withEarlyFlags } from './lateFlags';
import { runKept } from './runKept';
import { keptOption } from './takeOption';

/** By then the first documents were read and checked, and what the server does at its start was called. */
const QUIET = 3000;

/** Starts the server, whose bundle lies beside this one, with a folder for what it keeps from start to start. */
export function startKept(folder: string): void {
  process.argv.push(keptOption + folder);
  runKept(join(__dirname, 'server.js'), join(folder, 'code'), (keep) =>
    setTimeout(() => withEarlyFlags(keep), QUIET).unref(),
  );
  setLateFlags();
}
