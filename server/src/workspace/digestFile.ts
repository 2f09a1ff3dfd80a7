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
}

type Entry = readonly [uri: string, known: Known];

/**
 * A file has the summaries first, each with the names after it, then rows of what is told of documents without them, in
 * blocks with their sums, and at its end where these begin. So a start reads a tenth of it, and the rest when somebody asks.
 */
type Row = readonly [
  uri: string,
  stamp: string,
  readAs: number,
  facets: Digest['facets'],
  likenesses: Digest['likenesses'],
  places: Digest['places'],
  summary: Place,
  names: Place,
];

/** Where in the file something lies. */
type Place = readonly [at: number, length: number, sum: number];

type Read = (at: number, length: number) => Buffer;

/** What is in a file of one document. A class, since there may be ten thousand, and each would else have functions of its own. */
class FiledDigest implements Digest {
  readonly facets: Digest['facets'];
  readonly likenesses: Digest['likenesses'];
  readonly places: Digest['places'];
  readonly #read: Read;
  readonly #row: Row;

  constructor(row: Row, read: Read) {
    [, , , this.facets, this.likenesses, this.places] = row;
    this.#row = row;
    this.#read = read;
  }

  summary(): ReturnType<Digest['summary']> {
    return parsed(this.packedSummary());
  }

  names(): ReturnType<Digest['names']> {
    return parsed(this.packedNames());
  }

  packedSummary(): Buffer | null {
    return this.#packed(this.#row[6]);
  }

  packedNames(): Buffer | null {
    return this.#packed(this.#row[7]);
  }

  /** Null where the disk fails, or something else lies there. */
  #packed([at, length, sum]: Place): Buffer | null {
    try {
      const bytes = this.#read(at, length);
      return crc32(bytes) === sum ? bytes : null;
    } catch {
      return null;
    }
  }
}

const parsed = <T>(bytes: Buffer | null): T | null => bytes && JSON.parse(bytes.toString());

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
  const read: Read = (at, length) => {
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
    yield rows.map((row): Entry => {
      const [uri, stamp, as] = row;
      return [uri, { stamp, readAs: readAs[as]!, digest: new FiledDigest(row, read) }];
    });
    at += HEAD + block.length;
  }
}

export async function writeDigests(path: string, documents: Iterable<Entry>): Promise<void> {
  const { breathe } = slices();
  const file = await open(path, 'w', 0o600);
  try {
    const blocks: Buffer[] = [];
    let entries: PackedEntry[] = [];
    let [end, packed] = [0, 0];
    const flush = async (): Promise<void> => {
      blocks.push(packBlock(entries, end));
      const bytes = Buffer.concat(entries.flatMap(({ summary, names }) => [summary, names]));
      end += bytes.length;
      packed += bytes.length + blocks.at(-1)!.length;
      entries = [];
      await file.writeFile(bytes);
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

interface PackedEntry {
  readonly entry: Entry;
  readonly summary: Buffer;
  readonly names: Buffer;
}

/** Null where it is lost. */
function pack(entry: Entry): PackedEntry | null {
  const { digest } = entry[1];
  const isFiled = digest instanceof FiledDigest;
  const summary = isFiled ? digest.packedSummary() : packed(digest.summary());
  const names = isFiled ? digest.packedNames() : packed(digest.names());
  return summary && names && { entry, summary, names };
}

const packed = (value: unknown): Buffer | null => (value ? Buffer.from(JSON.stringify(value)) : null);

/** `end`: where the first of these summaries will lie. */
function packBlock(entries: readonly PackedEntry[], end: number): Buffer {
  const readAs = [...new Set(entries.map(({ entry }) => entry[1].readAs))];
  let at = end;
  const placed = (bytes: Buffer): Place => {
    at += bytes.length;
    return [at - bytes.length, bytes.length, crc32(bytes)];
  };
  const rows = entries.map(({ entry: [uri, known], summary, names }): Row => {
    const { facets, likenesses, places } = known.digest;
    const as = readAs.indexOf(known.readAs);
    return [uri, known.stamp, as, facets, likenesses, places, placed(summary), placed(names)];
  });
  const block = Buffer.from(JSON.stringify({ readAs, rows } satisfies Block));
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(block.length, 0);
  head.writeUInt32LE(crc32(block), 4);
  return Buffer.concat([head, block]);
}
