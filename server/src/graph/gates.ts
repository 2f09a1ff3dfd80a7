import type { Category } from '../reading/model';
import type { DependencySummary, MilestoneSummary, PhaseSummary, StatusSummary } from '../reading/summary';
import { type Database, query } from './database';
import { summaryOf } from './documents';
import type { Gate, Node, Part } from './graph';
import { nodesOf } from './join';
import { resolveDependency } from './resolve';
import { nodeOf } from './roadmap';
import { sameNodes } from './sameNodes';
import { sameShape } from './sameShape';

export function milestoneAt(database: Database, { uri, key }: Part): MilestoneSummary | null {
  const milestones = database.get(summaryOf, uri)?.milestones ?? [];
  if (milestones.length > FEW) return database.get(milestonesByKey, uri).get(key) ?? null;
  return milestones.find((milestone) => milestone.key === key) ?? null;
}

/** Most documents have one. */
const FEW = 8;

/** A plan may have thousands of milestones, each asked for by its key. */
const milestonesByKey = query<string, ReadonlyMap<string, MilestoneSummary>>(
  'milestones by key',
  (database, uri) => {
    const milestones = database.get(summaryOf, uri)?.milestones ?? [];
    return new Map(milestones.toReversed().map((milestone) => [milestone.key, milestone]));
  },
);

const statusAt = query<string, StatusSummary | null>(
  'status',
  (database, partKey) => {
    const hash = partKey.indexOf('#');
    return (
      milestoneAt(database, { uri: partKey.slice(0, hash), key: partKey.slice(hash + 1) })?.status ?? null
    );
  },
  sameShape,
);

/** The home's status, else that of the first row that has one. */
export function statusOf(database: Database, node: Node): StatusSummary | null {
  for (const part of [node.main, ...node.rows]) {
    const status = database.get(statusAt, `${part.uri}#${part.key}`);
    if (status) return status;
  }
  return null;
}

interface StatedDependency {
  readonly uri: string;
  readonly key: string;
  readonly index: number;
  readonly dependency: DependencySummary;
}

/** What a milestone's documents say that it depends on: the home's word, or its rows' where the home says nothing. */
const dependenciesOf = query<string, readonly StatedDependency[]>(
  'dependencies',
  (database, partKey) => {
    const hash = partKey.indexOf('#');
    const uri = partKey.slice(0, hash);
    const key = partKey.slice(hash + 1);
    return (milestoneAt(database, { uri, key })?.dependencies ?? [])
      .map((dependency, index) => ({ uri, key, index, dependency }))
      .filter(({ dependency }) => dependency.field);
  },
  sameShape,
);

function statedDependencies(database: Database, node: Node): readonly StatedDependency[] {
  for (const part of [node.main, ...node.rows]) {
    const all = database.get(dependenciesOf, `${part.uri}#${part.key}`);
    if (all.length > 0) return all;
  }
  return [];
}

export function gatesOf(database: Database, node: Node): readonly Gate[] {
  return statedDependencies(database, node).map(({ uri, key, index, dependency }) => {
    const { nodes, phase } = resolveDependency(database, uri, dependency);
    const target = nodes.length === 1 ? nodes[0]! : null;
    const phaseSummary = target && phase ? phaseOf(database, target, phase) : null;
    const requires = {
      text: dependency.gate?.text ?? 'Completed',
      category: dependency.gate ? dependency.gate.category : ('done' as Category),
    };
    const actual = phaseSummary ? phaseSummary.status : target && statusOf(database, target);
    return {
      by: { uri, key },
      index,
      dependency,
      target,
      phase: phaseSummary,
      requires: { text: requires.text, category: requires.category ?? 'done' },
      actual,
      state: requires.category === null ? 'unknown' : gateState(requires.category, actual?.category ?? null),
    };
  });
}

function phaseOf(database: Database, node: Node, key: string): PhaseSummary | null {
  return milestoneAt(database, node.main)?.phases.find((phase) => phase.key === key) ?? null;
}

const rank: Record<Exclude<Category, 'dropped'>, number> = { planned: 0, active: 1, blocked: 1, done: 2 };

function gateState(requires: Category, actual: Category | null): Gate['state'] {
  if (actual === null) return 'unknown';
  if (actual === 'dropped') return requires === 'dropped' ? 'met' : 'dropped';
  if (requires === 'dropped') return 'unmet';
  return rank[actual] >= rank[requires] ? 'met' : 'unmet';
}

/** The milestones that one waits for, each once, where it is certain. */
const targetsOf = query<string, readonly Node[]>(
  'targets',
  (database, nodeKey) => {
    const node = nodeByKey(database, nodeKey);
    const all = new Set<Node>();
    for (const { uri, dependency } of node ? statedDependencies(database, node) : []) {
      const { nodes } = resolveDependency(database, uri, dependency);
      if (nodes.length === 1) all.add(nodes[0]!);
    }
    return [...all];
  },
  sameNodes,
);

/** Node keys hold their roadmap's key, so that a query can be asked with one string. */
const nodeQueryKey = (node: Node): string => `${node.roadmap}\n${node.key}`;

function nodeByKey(database: Database, nodeKey: string): Node | null {
  const [roadmap, key] = nodeKey.split('\n') as [string, string];
  return nodeOf(database, roadmap, key);
}

export const waitsFor = (database: Database, node: Node): readonly Node[] =>
  database.get(targetsOf, nodeQueryKey(node));

/** In one roadmap: who waits for whom, by the key of the one waited for. */
const waiting = query<string, ReadonlyMap<string, readonly Node[]>>(
  'waiting',
  (database, roadmap) => {
    const all = new Map<string, Node[]>();
    for (const node of database.get(nodesOf, roadmap)) {
      for (const target of waitsFor(database, node)) {
        const list = all.get(target.key);
        if (list) list.push(node);
        else all.set(target.key, [node]);
      }
    }
    return all;
  },
  (a, b) => a.size === b.size && [...a].every(([key, nodes]) => sameNodes(nodes, b.get(key) ?? [])),
);

export function dependentsOf(database: Database, node: Node): readonly Node[] {
  return database.get(waiting, node.roadmap).get(node.key) ?? [];
}

/** Whether one of a roadmap's milestones waits for itself, or comes to wait for some that do. Nearly none does. */
const hasCycle = query<string, boolean>('has cycle', (database, roadmap) => {
  const over = new Set<string>();
  const open = new Set<string>();
  for (const first of database.get(nodesOf, roadmap)) {
    // An explicit stack, on which a milestone stands again below what it waits for: then all of that is over.
    const todo = [first];
    for (let node = todo.at(-1); node; node = todo.at(-1)) {
      if (over.has(node.key) || open.has(node.key)) {
        open.delete(node.key);
        over.add(node.key);
        todo.pop();
        continue;
      }
      open.add(node.key);
      for (const target of waitsFor(database, node)) {
        if (open.has(target.key)) return true;
        if (!over.has(target.key)) todo.push(target);
      }
    }
  }
  return false;
});

/** The shortest way from a milestone over what it waits for back to itself. */
export function cycleThrough(database: Database, start: Node): readonly Node[] | null {
  // Asked of all together, so that a document does not depend on all that its milestones wait for.
  if (!database.get(hasCycle, start.roadmap)) return null;
  const cameFrom = new Map<string, Node>();
  let edge: Node[] = [start];
  while (edge.length > 0) {
    const next: Node[] = [];
    for (const node of edge) {
      for (const target of waitsFor(database, node)) {
        if (target.key === start.key) return pathTo(node, start, cameFrom);
        if (cameFrom.has(target.key)) continue;
        cameFrom.set(target.key, node);
        next.push(target);
      }
    }
    edge = next;
  }
  return null;
}

function pathTo(last: Node, start: Node, cameFrom: ReadonlyMap<string, Node>): readonly Node[] {
  const path: Node[] = [];
  for (let at: Node = last; at.key !== start.key; at = cameFrom.get(at.key)!) path.push(at);
  return [start, ...path.reverse()];
}
