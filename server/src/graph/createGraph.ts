import { type Database, type Query, query } from './database';
import { documentSet, documentsIn, folderTree, linkedFrom, namesOf, natureOf, summaryOf } from './documents';
import { cycleThrough, dependentsOf, gatesOf, milestoneAt, statusOf } from './gates';
import type { Common, Graph } from './graph';
import { documentsInput, existsInput, gitInput } from './inputs';
import { declaredIds, milestonesNamed, recordsNear, resolveLink, resolveRecord, targetOf } from './resolve';
import { allRoadmaps, nodeAt, roadmapAt, roadmapOf } from './roadmap';
import { sameShape } from './sameShape';
import { calendarFor, planOf, scheduleOfNode } from './schedule';
import { isArchived, placedIn } from './scope';
import { threadIndex } from './threadIndex';

/** The graph over a database. `want` hears of files that an answer depends on and nobody has looked for yet. */
export function createGraph(database: Database, want: (uri: string) => void): Graph {
  const title: Graph['title'] = (node) => {
    for (const part of [node.main, ...node.rows]) {
      const text = milestoneAt(database, part)?.title;
      if (text) return text;
    }
    return '';
  };
  const commons = new Map<Common<unknown>, Query<string, unknown>>();
  const queryFor = (common: Common<unknown>): Query<string, unknown> => {
    let made = commons.get(common);
    if (!made) {
      made = query(common.name, (_, key) => common.of(graph, key), sameShape);
      commons.set(common, made);
    }
    return made;
  };
  const missing = query<string, boolean>('missing', (_, uri) => graph.exists(uri) === false);
  const graph: Graph = {
    documents: () => database.get(documentsInput, ''),
    documentsIn: (folder) => database.get(documentsIn, folder),
    common: <V>(common: Common<V>, key: string) => database.get(queryFor(common), key) as V,
    summary: (uri) => database.get(summaryOf, uri),
    names: (uri) => database.get(namesOf, uri),
    declares(uri) {
      const nature = database.get(natureOf, uri);
      return nature !== null && !nature.template && nature.milestones + nature.records > 0;
    },
    exists(uri) {
      if (database.get(documentSet, '').has(uri)) return true;
      if (database.get(folderTree, '').has(uri.endsWith('/') ? uri : `${uri}/`)) return true;
      const known = database.get(existsInput, uri);
      if (known === undefined) want(uri);
      return known;
    },
    isMissing: (uri) => database.get(missing, uri),
    target: (from, link) => targetOf(database, from, link),
    roadmaps: () => database.get(allRoadmaps, ''),
    roadmap: (key) => database.get(roadmapAt, key),
    roadmapOf: (uri) => database.get(roadmapOf, uri),
    placedIn: (roadmap) => database.get(placedIn, roadmap),
    archived: (uri) => isArchived(database, uri),
    node: (uri, key) => nodeAt(database, uri, key),
    milestone: (part) => milestoneAt(database, part),
    status: (node) => statusOf(database, node),
    progress: (node) => milestoneAt(database, node.main)?.progress ?? null,
    title,
    label: (node) => node.id?.text ?? title(node),
    gates: (node) => gatesOf(database, node),
    dependents: (node) => dependentsOf(database, node),
    cycle: (node) => cycleThrough(database, node),
    resolveMilestone: (uri, id) => database.get(milestonesNamed, `${uri}\n${id.same}`),
    isDeclared: (id) => database.get(declaredIds, '').has(id.same),
    resolveLink: (uri, link) => resolveLink(database, uri, link),
    resolveRecord: (uri, id) => resolveRecord(database, uri, id),
    recordsNear: (uri) => recordsNear(database, uri),
    threads: () => database.get(threadIndex, ''),
    git: () => database.get(gitInput, ''),
    schedule: (node) => scheduleOfNode(database, node),
    plan: (roadmap) => database.get(planOf, roadmap),
    calendar: (uri) => calendarFor(database, uri),
    linkedFrom: (uri) => database.get(linkedFrom, uri),
  };
  return graph;
}
