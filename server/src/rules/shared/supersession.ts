import type { Graph, RecordNode } from '../../graph/graph';
import type { PointerSummary } from '../../reading/summary';

/** The decision record that a pointer of another leads to; null where none or several fit. */
export function pointedAt(graph: Graph, from: string, { link, id }: PointerSummary): RecordNode | null {
  const target = link && graph.resolveLink(from, link);
  if (target?.kind === 'record') return target.record;
  if (link || !id) return null;
  const found = graph.resolveRecord(from, id);
  return found.length === 1 ? found[0]! : null;
}

/** Whether a record names another anywhere: by a link, by its number, or in a field. */
export function namesRecord(graph: Graph, from: RecordNode, to: RecordNode): boolean {
  const summary = graph.summary(from.uri);
  if (!summary) return true;
  if (summary.links.some((link) => graph.target(from.uri, link)?.uri === to.uri)) return true;
  const same = to.summary.id?.same;
  if (
    same !== undefined &&
    summary.mentions.some((mention) => mention.kind === 'record' && mention.same === same)
  )
    return true;
  return [...from.summary.supersedes, ...from.summary.supersededBy].some(
    (pointer) =>
      pointedAt(graph, from.uri, pointer)?.uri === to.uri ||
      (same !== undefined && pointer.id?.same === same),
  );
}

/** Whether a record names another by way of a third: ADR 5 replaced ADR 3, which had replaced ADR 1. */
export function namesThrough(graph: Graph, from: RecordNode, to: RecordNode): boolean {
  return graph
    .recordsNear(to.uri)
    .some(
      (between) =>
        between.uri !== from.uri &&
        between.uri !== to.uri &&
        between.summary.state === 'superseded' &&
        namesRecord(graph, from, between) &&
        namesRecord(graph, between, to),
    );
}
