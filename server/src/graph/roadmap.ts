import { type Database, query } from './database';
import { namesOf, natureOf } from './documents';
import type { Node, Roadmap } from './graph';
import { documentsInput } from './inputs';
import { nodesOf } from './join';
import { listedAt } from './listed';
import { nameOf } from './location';
import { documentsOfScope, indexIn, scopeOf, scopes } from './scope';

export const roadmapAt = query<string, Roadmap | null>('roadmap', (database, key) => {
  const nodes = database.get(nodesOf, key);
  if (nodes.length === 0) return null;
  const documents = database.get(documentsOfScope, key);
  const listed = listedAt(database, key);
  const index = indexOf(database, key, listed);
  const title = listed?.name ?? (index === null ? null : database.get(titleOf, index));
  return { key, title: title || nameOf(key), documents, index, nodes };
});

function indexOf(database: Database, key: string, listed: ReturnType<typeof listedAt>): string | null {
  // An index that only links declares no milestones, and is in no list of those who do.
  if (listed) return database.get(documentsInput, '').find(listed.isIndex) ?? null;
  return key.endsWith('/') ? (database.get(indexIn, key)?.index ?? null) : key;
}

const titleOf = query<string, string>('title', (database, uri) => database.get(namesOf, uri)?.title ?? '');

export const roadmapOf = query<string, Roadmap | null>('roadmap of', (database, uri) =>
  database.get(roadmapAt, database.get(scopeOf, uri)),
);

export const allRoadmaps = query<string, readonly Roadmap[]>(
  'roadmaps',
  (database) => {
    const all: Roadmap[] = [];
    for (const key of [...database.get(scopes, '').keys()].sort()) {
      const roadmap = database.get(roadmapAt, key);
      if (roadmap) all.push(roadmap);
    }
    return all;
  },
  (a, b) => a.length === b.length && a.every((roadmap, i) => roadmap === b[i]),
);

/** Works out which roadmaps there are, a document or a roadmap at each turn. */
export function* gatherRoadmaps(database: Database): Generator<void> {
  for (const uri of database.get(documentsInput, '')) {
    if (database.get(natureOf, uri)?.milestones) database.get(scopeOf, uri);
    yield;
  }
  for (const key of database.get(scopes, '').keys()) {
    database.get(roadmapAt, key);
    yield;
  }
}

type Nodes = ReadonlyMap<string, Node>;

/** Which node each statement of a scope belongs to: by document, and there by key. */
const nodeIndex = query<string, ReadonlyMap<string, Nodes>>('node index', (database, scope) => {
  const index = new Map<string, Map<string, Node>>();
  for (const node of database.get(nodesOf, scope)) {
    // A milestone without a home has its first row for a main part.
    for (const { uri, key } of node.home ? [node.home, ...node.rows] : node.rows) {
      const stated = index.get(uri);
      if (stated) stated.set(key, node);
      else index.set(uri, new Map([[key, node]]));
    }
  }
  return index;
});

const none: Nodes = new Map();

/** The nodes that a document's statements belong to, by their keys. */
const nodesStatedIn = query<string, Nodes>(
  'nodes stated in',
  (database, uri) => database.get(nodeIndex, database.get(scopeOf, uri)).get(uri) ?? none,
  (a, b) => a.size === b.size && [...a].every(([key, node]) => b.get(key) === node),
);

/** The node that a document's statement belongs to. */
export const nodeAt = (database: Database, uri: string, key: string): Node | null =>
  database.get(nodesStatedIn, uri).get(key) ?? null;

/** The node of a roadmap that has this key. */
export function nodeOf(database: Database, roadmap: string, key: string): Node | null {
  const hash = key.indexOf('#');
  return (
    database
      .get(nodeIndex, roadmap)
      .get(key.slice(0, hash))
      ?.get(key.slice(hash + 1)) ?? null
  );
}
