import { mkdirSync, mkdtempSync, readdirSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';

/** Where a server keeps what it knows for its next start. */
export interface Kept extends Disposable {
  readonly folder: string;
  /** It has kept something since this was last asked, or has nothing to keep. */
  settled(): Promise<void>;
}

/** What was written just now is not kept: within a tick of the disk's clock it may be written again unseen. */
export const oldEnough = (): Promise<void> => pass(2_100);

/** A server that nobody asks for anything keeps what it knows after half of this. */
const REST = 6_000;

export function createKept(): Kept {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-kept-'));
  const digests = join(folder, 'digests');
  mkdirSync(digests);
  const names = (): string =>
    readdirSync(digests)
      .filter((name) => name.endsWith('.digests'))
      .join();
  let before = names();
  return {
    folder,
    async settled() {
      const patience = new AbortController();
      const watcher = watch(digests, () => names() !== before && patience.abort());
      if (names() === before) await pass(REST, undefined, { signal: patience.signal }).catch(() => {});
      watcher.close();
      before = names();
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
