import { crc32 } from 'node:zlib';
import type { Digest } from '../service/digest';

/** What is known of a document whose file has this stamp, by who reads it in this way. */
export interface Known {
  readonly stamp: string;
  readonly readAs: string;
  readonly digest: Digest;
}

/** A document of which something is known. */
export type Entry = readonly [uri: string, known: Known];

/**
 * A block has the rows of its documents, and then of each the rest, which is taken apart only for those who ask. Summaries
 * and names lie elsewhere.
 */
type Row = readonly [uri: string, stamp: string, readAs: number, facets: Digest['facets'], rest: number];

type Rest = readonly [
  paths: ReturnType<Digest['paths']>,
  likenesses: ReturnType<Digest['likenesses']>,
  places: ReturnType<Digest['places']>,
  summary: Place,
  names: Place,
];

/** Where among summaries and names something lies. */
type Place = readonly [at: number, length: number, sum: number];

/** Summaries and names from there. */
export type Read = (at: number, length: number) => Buffer;

/** What was packed of one document. A class, since there may be ten thousand, and each would else have functions of its own. */
class PackedDigest implements Digest {
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

  /** Null where it cannot be read, or something else lies there. */
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

/** Before a block: its length, its sum, and the length of its rows. */
const HEAD = 12;

/** Block after block, up to the first that is damaged or unfinished. */
export function* unpackBlocks(blocks: Buffer, read: Read): Generator<readonly Entry[]> {
  for (let at = 0; at + HEAD <= blocks.length; ) {
    const block = blocks.subarray(at + HEAD, at + HEAD + blocks.readUInt32LE(at));
    if (crc32(block) !== blocks.readUInt32LE(at + 4)) return;
    const rowsEnd = blocks.readUInt32LE(at + 8);
    const { readAs, rows }: Block = JSON.parse(block.toString('utf8', 0, rowsEnd));
    // A copy, or the text of all rows would be held with it.
    const rests = Buffer.from(block.subarray(rowsEnd));
    let end = 0;
    yield rows.map(([uri, stamp, as, facets, length]): Entry => {
      const digest = new PackedDigest(facets, rests, end, length, read);
      end += length;
      return [uri, { stamp, readAs: readAs[as]!, digest }];
    });
    at += HEAD + block.length;
  }
}

export function unpackBlock({ summaries, block }: PackedBlock): readonly Entry[] {
  const all = asBuffer(summaries);
  return [...unpackBlocks(asBuffer(block), (at, length) => all.subarray(at, at + length))].flat();
}

/** On its way to another thread a buffer becomes an array of bytes. */
const asBuffer = ({ buffer, byteOffset, length }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, length);

export interface PackedBlock {
  /** Each with the names after it. */
  readonly summaries: Uint8Array;
  readonly block: Uint8Array;
}

export interface PackedEntry {
  readonly entry: Entry;
  readonly summary: Buffer;
  readonly names: Buffer;
}

/** Null where it is lost. */
export function pack(entry: Entry): PackedEntry | null {
  const { digest } = entry[1];
  const isPacked = digest instanceof PackedDigest;
  const summary = isPacked ? digest.packedSummary() : packed(digest.summary());
  const names = isPacked ? digest.packedNames() : packed(digest.names());
  return summary && names && { entry, summary, names };
}

const packed = (value: unknown): Buffer | null => (value ? Buffer.from(JSON.stringify(value)) : null);

/** `start`: where the first of these summaries will lie. */
export function packBlock(entries: readonly PackedEntry[], start: number): PackedBlock {
  const readAs = [...new Set(entries.map(({ entry }) => entry[1].readAs))];
  let at = start;
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
  const summaries = Buffer.concat(entries.flatMap(({ summary, names }) => [summary, names]));
  return { summaries, block: Buffer.concat([head, block]) };
}
