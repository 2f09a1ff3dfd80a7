import type { BlockReader } from './blockReader';
import type { Chunk } from './markdownDocument';
import { type PlainReader, plainReader } from './plain/plainReader';
import { remarkReader } from './remarkReader';
import { createRemarkTree } from './remarkTree';

/** What reading needs besides text: a reader, and a memory of the chunks that were read lately. */
export interface Parser {
  readonly read: BlockReader;
  /** Reads what is plain, many times faster; undefined where only `read` can say. */
  readonly readPlain: PlainReader;
  /** A chunk that was read lately and fits. */
  find(text: string, fits: (chunk: Chunk) => boolean): Chunk | undefined;
  keep(chunk: Chunk): void;
  /** Forgets all chunks. */
  rest(): void;
}

/** What a few open documents and their last undo steps need. */
const CHARACTERS = 1_000_000;
/** What a chunk takes besides its text, in characters: who types leaves one behind with every key. */
const PER_CHUNK = 600;
const CHUNKS_PER_TEXT = 4;

/** A parser with a bounded memory of its own; one per service or worker. */
export function createParser(limit = CHARACTERS): Parser {
  const remark = remarkReader(createRemarkTree());
  const read: BlockReader = (region) => {
    const plain = plainReader(region);
    return plain === undefined ? remark(region) : plain;
  };
  const kept = new Map<string, readonly Chunk[]>();
  let characters = 0;

  function keep(chunk: Chunk): void {
    const others = kept.get(chunk.text);
    if (others) {
      kept.delete(chunk.text);
      kept.set(chunk.text, [chunk, ...others.filter((other) => other !== chunk)].slice(0, CHUNKS_PER_TEXT));
      return;
    }
    kept.set(chunk.text, [chunk]);
    characters += chunk.text.length + PER_CHUNK;
    if (characters <= limit) return;
    for (const text of kept.keys()) {
      if (characters <= limit) break;
      kept.delete(text);
      characters -= text.length + PER_CHUNK;
    }
  }

  function rest(): void {
    kept.clear();
    characters = 0;
  }

  return { read, readPlain: plainReader, keep, find: (text, fits) => kept.get(text)?.find(fits), rest };
}
