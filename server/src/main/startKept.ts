import { join } from 'node:path';
import { lateFlags, leanCompiler } from './lateFlags';
import { runKept } from './runKept';
import { keptOption } from './takeOption';

/** By then the first documents were read and checked, and what the server does at its start was called. */
const QUIET = 3000;

/**
 * Much of what a document says lives until the whole of it was read. V8 would take all of its kind for lasting, and make
 * them where it seldom looks for garbage.
 */
const pretenuring = { early: '--allocation-site-pretenuring', late: '--no-allocation-site-pretenuring' };

const flags = lateFlags([pretenuring, ...leanCompiler]);

/** Starts the server, whose bundle lies beside this one, with a folder for what it keeps from start to start. */
export function startKept(folder: string): void {
  process.argv.push(keptOption + folder);
  runKept(join(__dirname, 'server.js'), join(folder, 'code'), (keep) =>
    setTimeout(() => flags.unset(keep), QUIET).unref(),
  );
  flags.set();
}
