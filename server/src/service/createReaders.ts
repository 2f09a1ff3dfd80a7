import type { Config } from '../config/config';
import type { Database } from '../graph/database';
import { configFor } from '../graph/inputs';
import { createReader, type Pin, type Reader } from '../reading/createReader';
import { readAs, wordsOf } from './readAs';

/** Who reads which document. */
export interface Readers {
  of(uri: string): Reader;
  /** All that a reading of it depends on besides its text and its uri. */
  readAs(uri: string, pin: Pin | undefined): string;
  /** Forgets those that read none of these. */
  keep(uris: Iterable<string>): void;
}

/** Configs that differ in nothing but rules have one reader: who tries out a rule need not wait for all to be read again. */
export function createReaders(database: Database): Readers {
  const readers = new Map<string, Reader>();
  const words = new WeakMap<Config, string>();

  function wordsFor(uri: string): string {
    const config = configFor(database, uri);
    const known = words.get(config) ?? wordsOf(config);
    words.set(config, known);
    return known;
  }

  return {
    of(uri) {
      const known = wordsFor(uri);
      const reader = readers.get(known) ?? createReader(configFor(database, uri));
      readers.set(known, reader);
      return reader;
    },
    readAs: (uri, pin) => readAs(wordsFor(uri), pin),
    keep(uris) {
      if (readers.size < 2) return;
      const inUse = new Set([...uris].map(wordsFor));
      for (const known of readers.keys()) if (!inUse.has(known)) readers.delete(known);
    },
  };
}
