import type { Graph, Node } from '../../graph/graph';
import { groupBy } from '../../reading/groupBy';

/** A milestone as it was and as it is; one of the two where it was added or is gone. */
export interface Pair {
  readonly old: Node | null;
  readonly now: Node | null;
}

/** Milestones of two versions of a workspace, those of now in their order, then those that are gone. */
export function pairNodes(before: Graph, after: Graph): readonly Pair[] {
  const then = nodesOf(before);
  const now = nodesOf(after);
  const pairs = new Map<Node, Node>();
  const taken = new Set<Node>();
  // The surest likeness first: a milestone that was renumbered keeps its title, one that was retitled its file.
  const likenesses: readonly ((graph: Graph, node: Node) => string | null)[] = [
    (_, { roadmap, id, main }) => id && JSON.stringify([roadmap, id.same, main.uri]),
    (graph, node) => JSON.stringify([node.roadmap, graph.title(node), node.main.uri]),
    (graph, node) => node.id && JSON.stringify([node.roadmap, node.id.same, graph.title(node)]),
    (graph, node) => JSON.stringify([node.roadmap, graph.title(node)]),
    (_, { roadmap, id }) => id && JSON.stringify([roadmap, id.same]),
    (graph, node) => node.id && JSON.stringify([node.id.same, graph.title(node)]),
    (_, { home }) => (home ? home.uri : null),
  ];
  for (const like of likenesses) {
    const left = groupBy(then, (node) => (taken.has(node) ? undefined : (like(before, node) ?? undefined)));
    for (const node of now) {
      const key = pairs.has(node) ? null : like(after, node);
      const old = key ? left.get(key)?.shift() : undefined;
      if (!old) continue;
      pairs.set(node, old);
      taken.add(old);
    }
  }
  return [
    ...now.map((node) => ({ old: pairs.get(node) ?? null, now: node })),
    ...then.filter((node) => !taken.has(node)).map((node) => ({ old: node, now: null })),
  ];
}

const nodesOf = (graph: Graph): readonly Node[] => graph.roadmaps().flatMap(({ nodes }) => nodes);
