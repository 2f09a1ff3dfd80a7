import type { MilestoneId } from '../reading/model';
import type { DependencySummary, LinkSummary } from '../reading/summary';
import { type Database, query } from './database';
import { identitiesOf, linkedFrom, natureOf, outgoingOf, recordIdentitiesOf, summaryOf } from './documents';
import type { Node, RecordNode, Target } from './graph';
import { documentsInput, foldersInput } from './inputs';
import { nodesOf } from './join';
import { distance, folderOf, resolvePath, rootOf } from './location';
import { nodeAt } from './roadmap';
import { sameNodes } from './sameNodes';
import { sameShape } from './sameShape';
import { scopeOf } from './scope';

export function targetOf(
  database: Database,
  from: string,
  link: LinkSummary,
): { uri: string; outside: boolean } | null {
  if (link.path === null || link.path === '') return { uri: from, outside: false };
  const folders = database.get(foldersInput, '');
  const uri = resolvePath(from, link.path, folders);
  return {
    uri,
    outside: folders.length > 0 && rootOf(uri, folders) === null && !folders.includes(`${uri}/`),
  };
}

/** What a link means: the milestone that the document or the heading under the fragment declares, a record, a document. */
export function resolveLink(database: Database, from: string, link: LinkSummary): Target | null {
  const target = targetOf(database, from, link);
  if (!target) return null;
  const { uri } = target;
  const summary = database.get(summaryOf, uri);
  if (!summary) return null;
  const homes = summary.milestones.filter((milestone) => milestone.declared === 'home');
  for (const milestone of homes) {
    const phase = link.fragment
      ? milestone.phases.find((phase) => phase.anchor === link.fragment || phase.slug === link.fragment)
      : undefined;
    const named = phase || (homes.length > 1 && link.fragment && slugMatches(link.fragment, milestone));
    if (!phase && !named && homes.length > 1) continue;
    const node = nodeAt(database, uri, milestone.key);
    if (node) return { kind: 'milestone', node, phase: phase?.key ?? null };
  }
  const record = summary.records[0];
  if (record) return { kind: 'record', record: { uri, key: record.key, summary: record } };
  return { kind: 'document', uri, fragment: link.fragment };
}

/** A fragment of a document with several milestones names one of them if it has that id's or title's words. */
function slugMatches(fragment: string, { id, title }: { id: MilestoneId | null; title: string }): boolean {
  const words = fragment.toLowerCase().split(/[^\p{L}\p{N}.]+/u);
  if (id && words.includes(id.text.toLowerCase())) return true;
  return (
    title !== '' && fragment.toLowerCase().includes(title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-'))
  );
}

const nodesById = query<string, ReadonlyMap<string, readonly Node[]>>('nodes by id', (database, scope) => {
  const all = new Map<string, Node[]>();
  for (const node of database.get(nodesOf, scope)) {
    if (!node.id) continue;
    const list = all.get(node.id.same);
    if (list) list.push(node);
    else all.set(node.id.same, [node]);
  }
  return all;
});

/** First in the document, then in its roadmap, then in documents that it links or that link it. */
export const milestonesNamed = query<string, readonly Node[]>(
  'milestones named',
  (database, request) => {
    const [uri, same] = request.split('\n') as [string, string];
    const own = nodesIn(database, uri, same);
    if (own.length > 0) return own;
    const roadmap = database.get(nodesById, database.get(scopeOf, uri)).get(same);
    if (roadmap) return roadmap;
    const near = new Set<Node>();
    for (const other of [...database.get(outgoingOf, uri), ...database.get(linkedFrom, uri)]) {
      for (const node of nodesIn(database, other, same)) near.add(node);
    }
    return [...near];
  },
  sameNodes,
);

function nodesIn(database: Database, uri: string, same: string): Node[] {
  if (database.get(natureOf, uri) === null) return [];
  const all = new Set<Node>();
  for (const { key, id } of database.get(identitiesOf, uri)) {
    const node = id?.same === same && nodeAt(database, uri, key);
    if (node) all.add(node);
  }
  return [...all];
}

/** Every id that some document declares, whatever roadmap it belongs to. */
export const declaredIds = query<string, ReadonlySet<string>>('declared ids', (database) => {
  const all = new Set<string>();
  for (const uri of database.get(documentsInput, '')) {
    for (const { id } of database.get(identitiesOf, uri)) if (id) all.add(id.same);
  }
  return all;
});

/** The milestones (or the one phase) that a dependency names. */
export function resolveDependency(
  database: Database,
  uri: string,
  dependency: DependencySummary,
): { readonly nodes: readonly Node[]; readonly phase: string | null } {
  if (dependency.link) {
    const target = resolveLink(database, uri, dependency.link);
    if (target?.kind === 'milestone') return { nodes: [target.node], phase: target.phase };
    if (target || !dependency.id) return { nodes: [], phase: null };
  }
  if (!dependency.id) return { nodes: [], phase: null };
  return { nodes: database.get(milestonesNamed, `${uri}\n${dependency.id.same}`), phase: null };
}

/** Folders with decision records. */
const recordFolders = query<string, ReadonlyMap<string, readonly string[]>>(
  'record folders',
  (database) => {
    const all = new Map<string, string[]>();
    for (const uri of database.get(documentsInput, '')) {
      if (!database.get(recordIdentitiesOf, uri).some(({ kind }) => kind === 'adr')) continue;
      const folder = folderOf(uri);
      const list = all.get(folder);
      if (list) list.push(uri);
      else all.set(folder, [uri]);
    }
    return all;
  },
  sameShape,
);

/** The decision records that a document's numbers mean: those it links into, else the nearest folder of them. */
const recordFolderNear = query<string, string | null>('record folder near', (database, uri) => {
  const all = database.get(recordFolders, '');
  if (all.has(folderOf(uri))) return folderOf(uri);
  for (const target of database.get(outgoingOf, uri)) {
    const folder = target.endsWith('/') ? target : folderOf(target);
    if (all.has(folder)) return folder;
    if (all.has(`${target}/`)) return `${target}/`;
  }
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const folder of all.keys()) {
    const far = distance(uri, folder);
    if (far >= least) continue;
    least = far;
    best = folder;
  }
  return best;
});

export function recordsNear(database: Database, uri: string): readonly RecordNode[] {
  const folder = database.get(recordFolderNear, uri);
  return folder === null ? [] : database.get(recordsIn, folder);
}

const recordsIn = query<string, readonly RecordNode[]>('records in', (database, folder) =>
  (database.get(recordFolders, '').get(folder) ?? []).flatMap((document) => recordNodes(database, document)),
);

function recordNodes(database: Database, uri: string): RecordNode[] {
  return (database.get(summaryOf, uri)?.records ?? []).map((summary) => ({ uri, key: summary.key, summary }));
}

/** Stories, PRDs, epics and tasks by id, anywhere in the workspace. */
const recordsById = query<string, ReadonlyMap<string, readonly { uri: string; key: string }[]>>(
  'records by id',
  (database) => {
    const all = new Map<string, { uri: string; key: string }[]>();
    for (const uri of database.get(documentsInput, '')) {
      for (const { key, kind, same } of database.get(recordIdentitiesOf, uri)) {
        if (kind === 'adr' || same === null) continue;
        const list = all.get(same);
        if (list) list.push({ uri, key });
        else all.set(same, [{ uri, key }]);
      }
    }
    return all;
  },
  sameShape,
);

export function resolveRecord(database: Database, uri: string, id: MilestoneId): readonly RecordNode[] {
  const near = recordsNear(database, uri).filter(({ summary }) => summary.id?.same === id.same);
  if (near.length > 0) return near;
  return (database.get(recordsById, '').get(id.same) ?? []).flatMap(({ uri: document, key }) =>
    recordNodes(database, document).filter((record) => record.key === key),
  );
}
