import { query } from './database';
import { linkedFrom, outgoingOf, recordIdentitiesOf } from './documents';
import { documentsInput } from './inputs';
import { sameShape } from './sameShape';
import { isArchived } from './scope';

/** Which requirements documents and stories there are, and which of them link each other, either way. */
export interface ThreadIndex {
  readonly prds: readonly string[];
  readonly stories: readonly string[];
  readonly prdsOf: ReadonlyMap<string, readonly string[]>;
  readonly storiesOf: ReadonlyMap<string, readonly string[]>;
  /** Stories by what their ids have in common. */
  readonly byId: ReadonlyMap<string, readonly string[]>;
}

/** Asks for identities and links alone, so that neither prose nor a ticked box makes it anew. */
export const threadIndex = query<string, ThreadIndex>(
  'thread index',
  (database) => {
    const [prds, stories]: [string[], string[]] = [[], []];
    const [prdsOf, storiesOf, byId] = [
      new Map<string, string[]>(),
      new Map<string, string[]>(),
      new Map<string, string[]>(),
    ];
    for (const uri of database.get(documentsInput, '')) {
      const records = database.get(recordIdentitiesOf, uri);
      if (records.length === 0 || isArchived(database, uri)) continue;
      if (records.some(({ kind }) => kind === 'prd')) prds.push(uri);
      const own = records.filter(({ kind }) => kind === 'story');
      if (own.length > 0) stories.push(uri);
      for (const { same } of own) if (same) push(byId, same, uri);
    }
    const known = new Set(prds);
    for (const story of stories) {
      const linked = new Set([...database.get(outgoingOf, story), ...database.get(linkedFrom, story)]);
      for (const prd of linked) {
        if (!known.has(prd) || prd === story) continue;
        push(prdsOf, story, prd);
        push(storiesOf, prd, story);
      }
    }
    return { prds, stories, prdsOf, storiesOf, byId };
  },
  sameShape,
);

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
