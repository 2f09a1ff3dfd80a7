import type { Graph, Node, RecordNode } from '../../graph/graph';

/** Decisions that a milestone rests on and that nobody has taken yet, or that were taken against it. */
export function undecidedRecords(graph: Graph, node: Node): readonly RecordNode[] {
  const named = new Set(graph.milestone(node.main)?.records);
  return graph
    .recordsNear(node.main.uri)
    .filter(
      ({ summary: { id, state } }) =>
        id && named.has(id.same) && (state === 'proposed' || state === 'draft' || state === 'rejected'),
    );
}
