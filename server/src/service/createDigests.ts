import type { Database } from '../graph/database';
import { likenessInput } from '../graph/inputs';
import type { NamePlaces } from './createNamePlaces';
import type { Store } from './createStore';
import type { Digest } from './digest';
import type { TextOf } from './heldDocument';

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
  store: Pick<Store, 'setDigest' | 'digest' | 'closed' | 'readAs'>,
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
      const said = store.closed(uri)?.said;
      if (!said) return null;
      const [likenesses, placed] = [database.get(likenessInput, uri), places.all(uri)];
      return { ...said, likenesses: () => likenesses, places: () => placed };
    },
    readAs: store.readAs,
  };
}
