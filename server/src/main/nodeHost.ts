import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { createConnection } from 'vscode-languageserver/node';
import { madeBy } from '../cli/madeBy';
import { keepDigests } from '../workspace/keepDigests';
import { nodeFiles } from '../workspace/nodeFiles';
import { asideThread } from './asideThread';
import type { AsideHost, Host } from './host';
import { onRest } from './onRest';
import { asideTask, startAside } from './startAside';
import { heldOption, keptOption, takeOption } from './takeOption';

/** A thread has to compile all that it calls: fewer documents are read sooner without, where there are two cores. */
const WORTH_A_THREAD = 5000;
/** What they tell is taken by one. */
const MOST_THREADS = 3;

/** The server as a process of its own, or a thread of it. */
export function nodeHost(): Host | AsideHost {
  if (workerData === asideTask) return { readBy: (digest) => asideThread(parentPort!, digest) };

  // A client that is gone needs no server: over IPC nothing else says so.
  process.on('disconnect', () => process.exit(1));

  const folder = takeOption(process.argv, keptOption);
  const digests = folder === null ? undefined : keepDigests(join(folder, 'digests'), madeBy(__filename));
  const held = takeOption(process.argv, heldOption);
  const threads = Math.min(availableParallelism() - 1, MOST_THREADS);

  // Said by --node-ipc, --stdio, --socket or --pipe; a person who types nothing means stdio.
  if (process.argv.length < 3) process.argv.push('--stdio');

  const connection = createConnection();

  // What nobody foresaw must not end the server while a document is being written.
  process.on('uncaughtException', (error) =>
    connection.console.error(`Unforeseen: ${error.stack ?? error.message}`),
  );
  process.on('unhandledRejection', (reason) => connection.console.error(`Unforeseen: ${reason}`));

  return {
    connection,
    disk: nodeFiles,
    onRest,
    digests,
    mostHeld: held === null ? undefined : Number(held),
    startAside: (unread) => (unread < WORTH_A_THREAD ? null : startAside(__filename, threads)),
  };
}
