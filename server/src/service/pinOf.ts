import { globMatcher } from '../config/globMatcher';
import type { Database } from '../graph/database';
import { configFolderOf, configFor } from '../graph/inputs';
import type { Pin } from '../reading/createReader';

/** What the config says that a document is; undefined where its content tells. */
export function pinOf(database: Database, uri: string): Pin | undefined {
  const folder = configFolderOf(database, uri);
  const { kinds } = configFor(database, uri);
  if (folder === null || kinds.length === 0) return undefined;
  const path = decodeURIComponent(uri.slice(folder.length));
  const found = kinds.find(({ files }) => globMatcher(files)(path));
  return found && { kind: found.kind, template: found.template };
}
