import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a server keeps what it knows for its next start. */
export interface Kept extends Disposable {
  readonly folder: string;
  /** It has kept something since this was last asked, or has nothing to keep. */
  settled(): Promise<void>;
}

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** What was written just now is not kept: within a tick of the disk's clock it may be written again unseen. */
export const oldEnough = (): Promise<void> => wait(2_100);

/** A server that nobody asks for anything keeps what it knows after half of this. */
const REST = 6_000;

export function createKept(): Kept {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-kept-'));
  const names = (): string => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort().join();
  let before = names();
  return {
    folder,
    async settled() {
      for (let waited = 0; names() === before && waited < REST; waited += 100) await wait(100);
      before = names();
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
