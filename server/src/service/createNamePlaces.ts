import type { Range } from 'vscode-languageserver-types';
import { rangeOf } from '../features/shared/rangeOf';
import type { Database } from '../graph/database';
import { namesOf } from '../graph/documents';
import type { Store } from './createStore';
import { keysIn, namePlacesIn, WIDTH } from './namePlacesIn';

export interface NamePlaces {
  /** Null for a document that is open, or of which it is not noted. */
  of(uri: string, key: string): Range | null;
  /** Those of a closed document: of each the offset, the line, the place in it and the length. Null where they are not noted. */
  all(uri: string): readonly number[] | null;
}

/**
 * Where the names stand that closed documents declare, noted as they are read. A list of symbols tells of a hundred
 * documents, and the texts of most of a large workspace would have to be read again for it. Where all of them are at
 * hand (`areHeld`), it is looked for when somebody asks.
 */
export function createNamePlaces(
  database: Database,
  {
    onRead,
    digest,
    closed,
    view,
    encoding,
  }: Pick<Store, 'onRead' | 'digest' | 'closed' | 'view' | 'encoding'>,
  areHeld: boolean,
): NamePlaces {
  /** Flat, since there may be ten thousand documents. */
  const places = new Map<string, readonly number[]>();
  if (!areHeld)
    onRead((uri) => {
      const found = placesIn(uri);
      if (found) places.set(uri, found);
      else places.delete(uri);
    });

  const placesOf = (uri: string): readonly number[] | null =>
    places.get(uri) ?? digest(uri)?.places() ?? (areHeld ? placesIn(uri) : null);

  function placesIn(uri: string): readonly number[] | null {
    if (digest(uri)) return null;
    // Asked of the database, it would note for each document that somebody asked.
    const source = closed(uri)?.source;
    return source ? namePlacesIn(source) : null;
  }

  return {
    of(uri, key) {
      const all = placesOf(uri);
      const names = all && database.get(namesOf, uri);
      // They are those of the model, in the same order.
      const at = names ? keysIn(names).indexOf(key) * WIDTH : -1;
      if (!all || at < 0) return null;
      const [start, line, character, length] = all.slice(at, at + WIDTH) as [number, number, number, number];
      if (encoding() !== 'utf-16') return rangeOf(view(uri)!, { start, end: start + length });
      return { start: { line, character }, end: { line, character: character + length } };
    },
    all: placesOf,
  };
}
