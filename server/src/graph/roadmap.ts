import { type Database, query } from './database';
import { identitiesOf, summaryOf } from './documents';
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

const titleOf = query<string, string>('title', (database, uri) => database.get(summaryOf, uri)?.title ?? '');

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

/** Which node each statement of a scope belongs to, by `uri#key`. */
export const nodeIndex = query<string, ReadonlyMap<string, Node>>('node index', (database, scope) => {
  const index = new Map<string, Node>();
  for (const node of database.get(nodesOf, scope)) {
    for (const part of [node.main, ...node.rows]) index.set(`${part.uri}#${part.key}`, node);
  }
  return index;
});

/** The nodes that a document's statements belong to, by their keys. */
const nodesStatedIn = query<string, ReadonlyMap<string, Node>>(
  'nodes stated in',
  (database, uri) => {
    const index = database.get(nodeIndex, database.get(scopeOf, uri));
    const stated = new Map<string, Node>();
    for (const { key } of database.get(identitiesOf, uri)) {
      const node = index.get(`${uri}#${key}`);
      if (node) stated.set(key, node);
    }
    return stated;
  },
  (a, b) => a.size === b.size && [...a].every(([key, node]) => b.get(key) === node),
);

/** The node that a document's statement belongs to. */
export const nodeAt = (database: Database, uri: string, key: string): Node | null =>
  database.get(nodesStatedIn, uri).get(key) ?? null;
