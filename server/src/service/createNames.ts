import type { FeatureContext } from '../features/shared/context';
import { type Name, namesIn } from '../features/shared/names';
import { type Database, query } from '../graph/database';
import { configFor } from '../graph/inputs';

/**
 * What documents name. That of an open one is kept until something changes it: after a keystroke an editor asks for
 * tokens, links, hints and highlights, and then for highlights wherever the cursor goes. That of a closed one is asked
 * for seldom, and one question about a team may ask for it of thousands.
 */
export function createNames(database: Database, context: (uri: string) => FeatureContext) {
  const names = query<string, readonly Name[]>('names', (_, uri) => {
    const own = context(uri);
    const view = own.document(uri);
    return view ? namesIn(own, view) : [];
  });
  return (asking: Omit<FeatureContext, 'names'>): FeatureContext => ({
    ...asking,
    names(view) {
      // Teams are told apart by the config of whoever asks.
      const isKept = view.version !== null && configFor(database, view.uri) === asking.config;
      return isKept ? database.get(names, view.uri) : namesIn(asking, view);
    },
  });
}
