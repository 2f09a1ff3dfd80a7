import { join } from 'node:path';
import { runKept } from './runKept';

/** By then the first documents were read and checked, and what the server does at its start was called. */
const QUIET = 3000;

/** Starts the server, whose bundle lies beside this one, with its compiled code kept in a folder. */
export function startKept(folder: string): void {
  runKept(join(__dirname, 'server.js'), folder, (keep) => setTimeout(keep, QUIET).unref());
}
