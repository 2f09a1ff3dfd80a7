import { globMatcher } from '../config/globMatcher';
import { type Database, query } from './database';
import { configFolderOf, configInput } from './inputs';

/** A roadmap that a config lists, where folders and links do not tell. */
interface ListedRoadmap {
  readonly key: string;
  readonly name: string;
  readonly isIndex: (uri: string) => boolean;
  readonly holds: (uri: string) => boolean;
}

/** By folder of a config. */
const listedBy = query<string, readonly ListedRoadmap[]>('listed roadmaps', (database, folder) =>
  (database.get(configInput, folder)?.roadmaps ?? []).map(({ name, index, include }) => {
    const inFolder = (globs: readonly string[]) => {
      const fits = globMatcher(globs);
      return (uri: string) => fits(decodeURIComponent(uri.slice(folder.length)));
    };
    const isIndex = inFolder(index === undefined ? [] : [index]);
    const isIncluded = inFolder(include);
    return {
      // Where it is declared; no document and no folder has such a uri.
      key: `${folder}milepost.json?roadmap=${encodeURIComponent(name)}`,
      name,
      isIndex,
      holds: (uri: string) => isIncluded(uri) || isIndex(uri),
    };
  }),
);

/** The first roadmap of its config that lists a document. */
export function listedFor(database: Database, uri: string): ListedRoadmap | undefined {
  const folder = configFolderOf(database, uri);
  return folder === null ? undefined : database.get(listedBy, folder).find(({ holds }) => holds(uri));
}

/** The listed roadmap with this key; undefined where the key is that of a folder or a document. */
export function listedAt(database: Database, key: string): ListedRoadmap | undefined {
  const at = key.indexOf('milepost.json?roadmap=');
  return at < 0 ? undefined : database.get(listedBy, key.slice(0, at)).find((each) => each.key === key);
}
