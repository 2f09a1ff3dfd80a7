import { type Database, query } from './database';
import { documentsIn, identitiesOf, natureOf, outgoingOf } from './documents';
import { configFor, documentsInput, foldersInput } from './inputs';
import { listedFor } from './listed';
import { ancestors, folderOf, nameOf, resolvePath } from './location';
import { sameShape } from './sameShape';

const setAside = /^(?:archived?|completed?|closed|done|finished|drafts?|tasks)$/i;

/** True for documents in a folder of finished or set-aside work: history is quiet. */
export const isArchived = (database: Database, uri: string): boolean => database.get(archived, folderOf(uri));

const archived = query<string, boolean>('archived', (database, folder) => {
  const { archives } = configFor(database, folder).files;
  return ancestors(`${folder}-`, database.get(foldersInput, ''))
    .slice(0, -1)
    .some((each) => {
      const name = nameOf(each).toLowerCase();
      return archives.includes(name) || archiveOf.test(name);
    });
});

/** `archived-epics`, `09-archive`: whatever the list says of other names. */
const archiveOf = /^archived?[-_. ]|[-_. ]archived?$/;

/** The index or roadmap document directly in a folder that links milestone files, and the folders where those are. */
interface FolderIndex {
  readonly index: string;
  readonly reaches: readonly string[];
}

export const indexIn = query<string, FolderIndex | null>(
  'index in',
  (database, folder) => {
    let best: FolderIndex | null = null;
    let most = 0;
    for (const uri of database.get(documentsIn, folder)) {
      const nature = database.get(natureOf, uri);
      if (!nature || nature.template || (nature.kind !== 'index' && nature.kind !== 'roadmap')) continue;
      if (listedFor(database, uri)) continue;
      const reaches = new Set<string>();
      let links = 0;
      for (const target of database.get(outgoingOf, uri)) {
        if (!target.startsWith(folder) || target === uri) continue;
        const linked = database.get(natureOf, target);
        if (linked?.kind !== 'milestone' || linked.template) continue;
        reaches.add(folderOf(target));
        links++;
      }
      if (links > most) {
        most = links;
        best = { index: uri, reaches: [...reaches].sort() };
      }
    }
    return best;
  },
  sameShape,
);

/** The roadmap that a document belongs to: one that a config lists, its folder's (ending in `/`), or its own. */
export const scopeOf = query<string, string>(
  'scope',
  (database, uri) => listedFor(database, uri)?.key ?? toldOf(database, uri) ?? placeOf(database, uri),
);

/**
 * The roadmap below it that an overview tells of and declares nothing beside: most of its rows link milestones, and all
 * these are of that one roadmap. One that tells of two belongs to neither.
 */
function toldOf(database: Database, uri: string): string | null {
  const nature = database.get(natureOf, uri);
  if (!nature || nature.template || nature.homes > 0 || nature.milestones === 0) return null;
  const folders = database.get(foldersInput, '');
  const rows = database.get(identitiesOf, uri);
  let linked = 0;
  let only: string | null = null;
  for (const { link } of rows) {
    const target = link?.path ? resolvePath(uri, link.path, folders) : uri;
    const there = database.get(natureOf, target);
    if (!there || there.template || there.homes === 0) continue;
    if (listedFor(database, target)) return null;
    // It has homes, so it is no overview itself, and asks for nobody else's scope.
    const scope = database.get(scopeOf, target);
    if (only !== null && scope !== only) return null;
    only = scope;
    linked++;
  }
  return only?.startsWith(folderOf(uri)) && linked * 2 > rows.length ? only : null;
}

/** Where a document belongs by its folder, and by the index of a folder. */
function placeOf(database: Database, uri: string): string {
  const own = folderOf(uri);
  const indexed = database.get(indexedBy, own);
  if (indexed !== null) return indexed;
  const nature = database.get(natureOf, uri);
  if (nature && nature.homes >= 2 && nature.kind !== 'milestone' && !hasMilestoneFiles(database, own, uri))
    return uri;
  if (!setAside.test(nameOf(own))) return own;
  return ancestors(uri, database.get(foldersInput, ''))[1] ?? own;
}

/** The nearest folder, from this one upwards, whose index reaches it. */
const indexedBy = query<string, string | null>('indexed by', (database, own) => {
  for (const folder of ancestors(`${own}-`, database.get(foldersInput, ''))) {
    const found = database.get(indexIn, folder);
    if (found && (folder === own || found.reaches.some((reach) => reachesTo(reach, own)))) return folder;
  }
  return null;
});

/** A folder that an index links into, its set-aside siblings and children count with it. */
function reachesTo(reach: string, folder: string): boolean {
  if (reach === folder) return true;
  return (
    setAside.test(nameOf(folder)) && (folderOf(folder) === reach || folderOf(folder) === folderOf(reach))
  );
}

const hasMilestoneFiles = (database: Database, folder: string, besides: string): boolean =>
  database.get(milestoneFilesIn, folder).some((uri) => uri !== besides);

const milestoneFilesIn = query<string, readonly string[]>(
  'milestone files in',
  (database, folder) =>
    database.get(documentsIn, folder).filter((uri) => database.get(natureOf, uri)?.kind === 'milestone'),
  sameShape,
);

/** The documents of a scope that declare or list milestones, in order. */
interface Declaring {
  readonly filled: readonly string[];
  readonly templates: readonly string[];
}

export const scopes = query<string, ReadonlyMap<string, Declaring>>(
  'scopes',
  (database) => {
    const all = new Map<string, { filled: string[]; templates: string[] }>();
    for (const uri of database.get(documentsInput, '')) {
      const nature = database.get(natureOf, uri);
      if (!nature?.milestones) continue;
      const key = database.get(scopeOf, uri);
      let documents = all.get(key);
      if (!documents) {
        documents = { filled: [], templates: [] };
        all.set(key, documents);
      }
      (nature.template ? documents.templates : documents.filled).push(uri);
    }
    return all;
  },
  sameShape,
);

/** Every scope with all documents that belong to it, whether they declare anything or not. */
const placed = query<string, ReadonlyMap<string, readonly string[]>>('placed', (database) => {
  const all = new Map<string, string[]>();
  for (const uri of database.get(documentsInput, '')) {
    const key = database.get(scopeOf, uri);
    const documents = all.get(key);
    if (documents) documents.push(uri);
    else all.set(key, [uri]);
  }
  return all;
});

export const placedIn = query<string, readonly string[]>(
  'placed in',
  (database, key) => database.get(placed, '').get(key) ?? [],
  sameShape,
);

export const documentsOfScope = query<string, readonly string[]>(
  'documents of scope',
  (database, key) => {
    const { filled, templates } = database.get(scopes, '').get(key) ?? nothing;
    // A template's milestones are none, unless no filled document stands beside it: then it is the roadmap.
    return filled.length > 0 ? filled : templates;
  },
  sameShape,
);

const nothing: Declaring = { filled: [], templates: [] };
