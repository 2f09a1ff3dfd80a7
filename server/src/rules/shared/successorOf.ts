import type { Graph, RecordNode } from '../../graph/graph';

/** The record that holds in the place of a superseded one, the last of a chain; null where it cannot be told. */
export function successorOf(graph: Graph, record: RecordNode): RecordNode | null {
  const passed = new Set<string>();
  let at: RecordNode | null = record;
  while (at?.summary.state === 'superseded') {
    if (passed.has(at.uri)) return null;
    passed.add(at.uri);
    at = next(graph, at);
  }
  return at === record ? null : at;
}

function next(graph: Graph, { uri, summary }: RecordNode): RecordNode | null {
  for (const { link, id } of summary.supersededBy) {
    const target = link && graph.resolveLink(uri, link);
    if (target?.kind === 'record') return target.record;
    const [named] = id ? graph.resolveRecord(uri, id) : [];
    if (named) return named;
  }
  // Only the new one may say it.
  const claims = graph.recordsNear(uri).filter((other) =>
    other.summary.supersedes.some(({ link, id }) => {
      if (id && summary.id) return id.same === summary.id.same;
      return link !== null && graph.target(other.uri, link)?.uri === uri;
    }),
  );
  return claims.length === 1 ? claims[0]! : null;
}
