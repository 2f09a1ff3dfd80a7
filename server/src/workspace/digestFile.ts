import { fstatSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Digest } from '../service/digest';
import { slices } from './slices';

/** What is known of a document whose file has this stamp, by who reads it in this way. */
export interface Known {
  readonly stamp: string;
  readonly readAs: string;
  readonly digest: Digest;
  /** Its summary as it lies in a file; null where that cannot be had any more. */
  readonly packed?: () => Buffer | null;
}

type Entry = readonly [uri: string, known: Known];

/**
 * A file has the summaries first, then rows of what is told of documents without them, in blocks with their sums, and at
 * its end where these begin. So a start reads a tenth of it, and a summary when somebody asks.
 */
type Row = readonly [
  uri: string,
  stamp: string,
  readAs: number,
  facets: Digest['facets'],
  likenesses: Digest['likenesses'],
  places: Digest['places'],
  /** Packed by themselves: to tell which roadmaps there are nobody asks for them. */
  names: string,
  at: number,
  length: number,
  sum: number,
];

interface Block {
  readonly readAs: readonly string[];
  readonly rows: readonly Row[];
}

/** Documents of a block, which is packed and unpacked in one go. */
const BLOCK = 64;
/** Before a block: its length and its sum. */
const HEAD = 8;
/** At the end: where the blocks begin. */
const FOOT = 8;
/** In bytes. Of a workspace that has more the rest is read at each start. */
const MOST = 256_000_000;

/** Block by block, up to the first that is damaged or unfinished. The file stays open for the summaries. */
export function* readDigests(path: string): Generator<readonly Entry[]> {
  const file = openSync(path, 'r');
  const read = (at: number, length: number): Buffer => {
    const bytes = Buffer.allocUnsafe(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, at));
  };
  const { size } = fstatSync(file);
  const start = read(size - FOOT, FOOT).readDoubleLE(0);
  const blocks = read(start, size - FOOT - start);
  for (let at = 0; at + HEAD <= blocks.length; ) {
    const block = blocks.subarray(at + HEAD, at + HEAD + blocks.readUInt32LE(at));
    if (crc32(block) !== blocks.readUInt32LE(at + 4)) return;
    const { readAs, rows }: Block = JSON.parse(block.toString());
    yield rows.map(([uri, stamp, as, facets, likenesses, places, names, from, length, sum]): Entry => {
      const packed = (): Buffer | null => {
        const bytes = read(from, length);
        return crc32(bytes) === sum ? bytes : null;
      };
      const digest: Digest = {
        facets,
        likenesses,
        places,
        names: () => JSON.parse(names),
        summary: () => parsed(packed),
      };
      return [uri, { stamp, readAs: readAs[as]!, digest, packed }];
    });
    at += HEAD + block.length;
  }
}

/** Null where the disk fails. */
function parsed(packed: () => Buffer | null): ReturnType<Digest['summary']> {
  try {
    const bytes = packed();
    return bytes && JSON.parse(bytes.toString());
  } catch {
    return null;
  }
}

export async function writeDigests(path: string, documents: Iterable<Entry>): Promise<void> {
  const { breathe } = slices();
  const file = await open(path, 'w', 0o600);
  try {
    const blocks: Buffer[] = [];
    let [entries, summaries]: [Entry[], Buffer[]] = [[], []];
    let [end, packed] = [0, 0];
    const flush = async (): Promise<void> => {
      blocks.push(packBlock(entries, summaries, end));
      const bytes = Buffer.concat(summaries);
      end += bytes.length;
      packed += bytes.length + blocks.at(-1)!.length;
      [entries, summaries] = [[], []];
      await file.writeFile(bytes);
    };
    for (const entry of documents) {
      const summary = packedSummary(entry[1]);
      if (!summary) continue;
      entries.push(entry);
      summaries.push(summary);
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

function packedSummary({ digest, packed }: Known): Buffer | null {
  if (packed) return packed();
  const summary = digest.summary();
  return summary && Buffer.from(JSON.stringify(summary));
}

/** `at`: where the first of these summaries will lie. */
function packBlock(entries: readonly Entry[], summaries: readonly Buffer[], at: number): Buffer {
  const readAs = [...new Set(entries.map(([, known]) => known.readAs))];
  let from = at;
  const rows = entries.map(([uri, { stamp, readAs: as, digest }], index): Row => {
    const { facets, likenesses, places } = digest;
    const summary = summaries[index]!;
    from += summary.length;
    const place = [from - summary.length, summary.length, crc32(summary)] as const;
    const names = JSON.stringify(digest.names());
    return [uri, stamp, readAs.indexOf(as), facets, likenesses, places, names, ...place];
  });
  const block = Buffer.from(JSON.stringify({ readAs, rows } satisfies Block));
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(block.length, 0);
  head.writeUInt32LE(crc32(block), 4);
  return Buffer.concat([head, block]);
}
