import type { Database } from '../graph/database';
import { knownFacets, namesOf, summaryOf } from '../graph/documents';
import { likenessInput, openInput } from '../graph/inputs';
import type { NamePlaces } from './createNamePlaces';
import type { Store, TextOf } from './createStore';
import type { Digest } from './digest';

/** What is known of documents before they are read, and of those that were, for the next time. */
export interface Digests {
  /** A document on disk of which this is known; `textOf` reads it when somebody asks for more. */
  setDigest(uri: string, digest: Digest, textOf: TextOf): void;
  /** That of a closed document; null where there is none, or an editor holds it. */
  digest(uri: string): Digest | null;
  /** All that a digest rests on besides the text: of who reads with other words the same document says other things. */
  readAs(uri: string): string;
}

export function createDigests(
  database: Database,
  store: Pick<Store, 'setDigest' | 'digest' | 'readAs'>,
  places: Pick<NamePlaces, 'all'>,
  changed: () => void,
): Digests {
  return {
    setDigest(uri, digest, textOf) {
      store.setDigest(uri, digest, textOf);
      changed();
    },
    digest(uri) {
      const known = store.digest(uri);
      if (known) return known;
      const facets = database.get(openInput, uri) ? null : knownFacets(database, uri);
      return (
        facets && {
          facets,
          likenesses: database.get(likenessInput, uri),
          places: places.all(uri),
          names: () => database.get(namesOf, uri)!,
          summary: () => database.get(summaryOf, uri),
        }
      );
    },
    readAs: store.readAs,
  };
}
