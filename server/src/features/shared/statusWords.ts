import type { Graph } from '../../graph/graph';
import type { Category } from '../../reading/model';

export interface StatusWord {
  readonly word: string;
  readonly category: Category;
  /** How many milestones and phases say so. */
  readonly count: number;
}

const inOrder: readonly Category[] = ['planned', 'active', 'blocked', 'done', 'dropped'];

/** The statuses that the roadmap of a document uses, by category, the most used first. */
export function statusWords(graph: Graph, uri: string): readonly StatusWord[] {
  const counts = new Map<string, { word: string; category: Category; count: number }>();
  const add = (status: { word: string; category: Category | null } | null | undefined): void => {
    if (!status?.category) return;
    const known = counts.get(status.word);
    if (known) known.count++;
    else counts.set(status.word, { word: status.word, category: status.category, count: 1 });
  };
  for (const node of graph.roadmapOf(uri)?.nodes ?? []) {
    for (const part of [node.main, ...node.rows]) {
      const milestone = graph.milestone(part);
      add(milestone?.status);
      for (const phase of milestone?.phases ?? []) add(phase.status);
      for (const { gate } of milestone?.dependencies ?? []) add(gate);
    }
  }
  return [...counts.values()].sort(
    (a, b) =>
      inOrder.indexOf(a.category) - inOrder.indexOf(b.category) ||
      b.count - a.count ||
      (a.word < b.word ? -1 : 1),
  );
}
