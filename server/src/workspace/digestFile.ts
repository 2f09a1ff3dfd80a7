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
 * A file has the summaries first, each with the names after it, then what is told of documents without them, in blocks with
 * their sums, and at its end where these begin. So a start reads a tenth of it, and the rest when somebody asks. A block
 * has rows, and then of each of its documents the rest, which is taken apart only for those who ask.
 */
type Row = readonly [uri: string, stamp: string, readAs: number, facets: Digest['facets'], rest: number];

type Rest = readonly [
  paths: ReturnType<Digest['paths']>,
  likenesses: ReturnType<Digest['likenesses']>,
  places: ReturnType<Digest['places']>,
  summary: Place,
  names: Place,
];

/** Where in the file something lies. */
type Place = readonly [at: number, length: number, sum: number];

type Read = (at: number, length: number) => Buffer;

/** What is in a file of one document. A class, since there may be ten thousand, and each would else have functions of its own. */
class FiledDigest implements Digest {
  readonly facets: Digest['facets'];
  /** The rests of its block; its own lies at `#at`. */
  readonly #rests: Buffer;
  readonly #at: number;
  readonly #length: number;
  readonly #read: Read;

  constructor(facets: Digest['facets'], rests: Buffer, at: number, length: number, read: Read) {
    this.facets = facets;
    this.#rests = rests;
    this.#at = at;
    this.#length = length;
    this.#read = read;
  }

  paths(): ReturnType<Digest['paths']> {
    return this.#parsed()[0];
  }

  likenesses(): ReturnType<Digest['likenesses']> {
    return this.#parsed()[1];
  }

  places(): ReturnType<Digest['places']> {
    return this.#parsed()[2];
  }

  summary(): ReturnType<Digest['summary']> {
    return parsed(this.packedSummary());
  }

  names(): ReturnType<Digest['names']> {
    return parsed(this.packedNames());
  }

  packedSummary(): Buffer | null {
    return this.#packed(this.#parsed()[3]);
  }

  packedNames(): Buffer | null {
    return this.#packed(this.#parsed()[4]);
  }

  #parsed(): Rest {
    return JSON.parse(this.#rests.toString('utf8', this.#at, this.#at + this.#length));
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
/** Before a block: its length, its sum, and the length of its rows. */
const HEAD = 12;
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
    const rowsEnd = blocks.readUInt32LE(at + 8);
    const { readAs, rows }: Block = JSON.parse(block.toString('utf8', 0, rowsEnd));
    // A copy, or the text of all rows would be held with it.
    const rests = Buffer.from(block.subarray(rowsEnd));
    let end = 0;
    yield rows.map(([uri, stamp, as, facets, length]): Entry => {
      const digest = new FiledDigest(facets, rests, end, length, read);
      end += length;
      return [uri, { stamp, readAs: readAs[as]!, digest }];
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
  const rests: Buffer[] = [];
  const rows = entries.map(({ entry: [uri, { stamp, readAs: as, digest }], summary, names }): Row => {
    const told = [digest.paths(), digest.likenesses(), digest.places()] as const;
    const rest = Buffer.from(JSON.stringify([...told, placed(summary), placed(names)] satisfies Rest));
    rests.push(rest);
    return [uri, stamp, readAs.indexOf(as), digest.facets, rest.length];
  });
  const packedRows = Buffer.from(JSON.stringify({ readAs, rows } satisfies Block));
  const block = Buffer.concat([packedRows, ...rests]);
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(block.length, 0);
  head.writeUInt32LE(crc32(block), 4);
  head.writeUInt32LE(packedRows.length, 8);
  return Buffer.concat([head, block]);
}
