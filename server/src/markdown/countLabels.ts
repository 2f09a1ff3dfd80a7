import { labelsOf } from './labelsKnownTo';
import type { Chunk, LabelCount } from './markdownDocument';

/** The labels of a document after some chunks were replaced, and the keys that came or went. */
export function countLabels(
  labels: ReadonlyMap<string, LabelCount>,
  removed: readonly Chunk[],
  added: readonly Chunk[],
): { labels: ReadonlyMap<string, LabelCount>; changed: string[] } {
  const counts = new Map<string, LabelCount>();
  const count = (chunks: readonly Chunk[], step: number) => {
    for (const chunk of chunks) {
      for (const { key, label, footnote } of labelsOf(chunk)) {
        counts.set(key, { label, footnote, count: (counts.get(key)?.count ?? 0) + step });
      }
    }
  };
  count(removed, -1);
  count(added, 1);
  const moved = [...counts].filter(([, { count }]) => count !== 0);
  if (moved.length === 0) return { labels, changed: [] };
  const result = new Map(labels);
  const changed: string[] = [];
  for (const [key, { label, footnote, count: step }] of moved) {
    const before = result.get(key);
    const after = (before?.count ?? 0) + step;
    if (after > 0) result.set(key, { label: before?.label ?? label, footnote, count: after });
    else result.delete(key);
    if (!before || after === 0) changed.push(key);
  }
  return { labels: result, changed };
}
