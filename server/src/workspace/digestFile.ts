import { fstatSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { type Entry, type PackedEntry, pack, packBlock, type Read, unpackBlocks } from './digestBlock';
import { slices } from './slices';

/** Documents of a block, which is packed and unpacked in one go. */
const BLOCK = 64;
/** At the end: where the blocks begin. */
const FOOT = 8;
/** In bytes. Of a workspace that has more the rest is read at each start. */
const MOST = 256_000_000;

/**
 * A file has the summaries first, each with the names after it, then what is told of documents without them, in blocks with
 * their sums, and at its end where these begin. So a start reads a tenth of it, and the rest when somebody asks: it stays
 * open for that.
 */
export function* readDigests(path: string): Generator<readonly Entry[]> {
  const file = openSync(path, 'r');
  const read: Read = (at, length) => {
    const bytes = Buffer.allocUnsafe(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, at));
  };
  const { size } = fstatSync(file);
  const start = read(size - FOOT, FOOT).readDoubleLE(0);
  yield* unpackBlocks(read(start, size - FOOT - start), read);
}

export async function writeDigests(path: string, documents: Iterable<Entry>): Promise<void> {
  const { breathe } = slices();
  const file = await open(path, 'w', 0o600);
  try {
    const blocks: Uint8Array[] = [];
    let entries: PackedEntry[] = [];
    let [end, packed] = [0, 0];
    const flush = async (): Promise<void> => {
      const { summaries, block } = packBlock(entries, end);
      blocks.push(block);
      end += summaries.length;
      packed += summaries.length + block.length;
      entries = [];
      await file.writeFile(summaries);
    };
    for (const entry of documents) {
      const packedEntry = pack(entry);
      if (!packedEntry) continue;
      entries.push(packedEntry);
      if (entries.length === BLOCK) await flush();
      if (packed > MOST) break;
      await breathe();
    }
    await flush();
    const foot = Buffer.alloc(FOOT);
    foot.writeDoubleLE(end, 0);
    await file.writeFile(Buffer.concat([...blocks, foot]));
  } finally {
    await file.close();
  }
}
