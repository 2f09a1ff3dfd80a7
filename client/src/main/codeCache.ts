import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Where the server's code is kept as it was compiled, so that the next start need not do it again. What other versions of
 * Milepost have left there goes.
 */
export async function codeCache(folder: string, version: string): Promise<string> {
  const found = await readdir(folder).catch(() => []);
  const others = found.filter((name) => name !== version).map((name) => join(folder, name));
  await Promise.all(others.map((other) => rm(other, { recursive: true, force: true }).catch(() => {})));
  return join(folder, version);
}
