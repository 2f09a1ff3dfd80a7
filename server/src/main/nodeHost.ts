import { join } from 'node:path';
import { createConnection } from 'vscode-languageserver/node';
import { madeBy } from '../cli/madeBy';
import { keepDigests } from '../workspace/keepDigests';
import { nodeFiles } from '../workspace/nodeFiles';
import type { Host } from './host';
import { onRest } from './onRest';
import { heldOption, keptOption, takeOption } from './takeOption';

/** The server as a process of its own. */
export function nodeHost(): Host {
  // A client that is gone needs no server: over IPC nothing else says so.
  process.on('disconnect', () => process.exit(1));

  const folder = takeOption(process.argv, keptOption);
  const digests = folder === null ? undefined : keepDigests(join(folder, 'digests'), madeBy(__filename));
  const held = takeOption(process.argv, heldOption);

  // Said by --node-ipc, --stdio, --socket or --pipe; a person who types nothing means stdio.
  if (process.argv.length < 3) process.argv.push('--stdio');

  const connection = createConnection();

  // What nobody foresaw must not end the server while a document is being written.
  process.on('uncaughtException', (error) =>
    connection.console.error(`Unforeseen: ${error.stack ?? error.message}`),
  );
  process.on('unhandledRejection', (reason) => connection.console.error(`Unforeseen: ${reason}`));

  return { connection, disk: nodeFiles, onRest, digests, mostHeld: held === null ? undefined : Number(held) };
}
