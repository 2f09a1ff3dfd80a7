import { parseSettings } from '../config/parseSettings';
import { serve } from '../lsp/server';
import { createDigester } from '../service/createDigester';
import { clientFiles } from '../workspace/clientFiles';
import { memoryFiles } from '../workspace/memoryFiles';
import { filesByScheme } from './filesByScheme';
import type { AsideHost, Host } from './host';

/**
 * The server of every host, in one bundle: VS Code on a desktop and in a browser get the same file. What a host alone
 * has is loaded there alone; it imports nothing heavy, because what is loaded late is wrapped with all it imports.
 */
async function findHost(): Promise<Host | AsideHost> {
  if ('importScripts' in globalThis) return (await import('./workerHost')).workerHost();
  return (await import('./nodeHost')).nodeHost();
}

void findHost().then((host) => {
  if ('readBy' in host) return host.readBy(createDigester());
  const { connection, disk, ...rest } = host;
  serve(connection, {
    files: (requests, skip) => {
      const here = disk?.(skip) ?? memoryFiles(new Map());
      if (!requests) return here;
      const elsewhere = clientFiles(requests, skip);
      return disk ? filesByScheme(here, elsewhere) : elsewhere;
    },
    readSettings: parseSettings,
    ...rest,
  });
});
