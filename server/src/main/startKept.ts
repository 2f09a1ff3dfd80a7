import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runKept } from './runKept';
import { keptOption } from './takeOption';

/** By then the first documents were read and checked, and what the server does at its start was called. */
const QUIET = 3000;

/**
 * Much of what a document says lives until the whole of it was read, and V8 would come to take all of its kind for lasting: it
 * would make them where it seldom looks for garbage. Set before the code is looked up, which is kept for these flags alone.
 */
const FLAGS = '--no-allocation-site-pretenuring';

/** Starts the server, whose bundle lies beside this one, with a folder for what it keeps from start to start. */
export function startKept(folder: string): void {
  setFlagsFromString(FLAGS);
  process.argv.push(keptOption + folder);
  runKept(join(__dirname, 'server.js'), join(folder, 'code'), (keep) => setTimeout(keep, QUIET).unref());
}
