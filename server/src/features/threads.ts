import type { Graph, Node, RecordNode } from '../graph/graph';
import { plainTitle } from '../graph/plainTitle';
import { milestonesOf, recordsOfKind, tiedMilestones, tiedRecords } from '../graph/threads';

/** One thing in a thread from milestone to story. */
export interface Knot {
  readonly id: string | null;
  readonly title: string;
  readonly uri: string;
  readonly status: string | null;
}

/** A row of the matrix: a requirements document, the milestones above it and the stories below it. */
export interface Thread {
  readonly milestones: readonly Knot[];
  readonly prd: Knot | null;
  readonly stories: readonly Knot[];
  /** What is not there: `milestone`, `prd`, `story`. */
  readonly missing: readonly string[];
}

export interface Coverage {
  readonly threads: readonly Thread[];
  /** Requirements documents with a story, and those whose stories are all done. */
  readonly prds: { readonly total: number; readonly shallow: number; readonly deep: number };
  /** Milestones with a requirements document, and those of which each has a story. */
  readonly milestones: { readonly total: number; readonly shallow: number; readonly deep: number };
}

/** Which milestone wants what, which document says so, and which stories do it. */
export function coverage(graph: Graph, asked: ReadonlySet<string>): Coverage {
  const prds = recordsOfKind(graph, 'prd').filter(({ uri }) => asked.has(uri));
  const stories = recordsOfKind(graph, 'story').filter(({ uri }) => asked.has(uri));
  const told = new Set<string>();
  const byMilestone = new Map<string, boolean[]>();
  const counts = { total: prds.length, shallow: 0, deep: 0 };
  const threads: Thread[] = prds.map((prd) => {
    const below = tiedRecords(graph, prd.uri, 'story');
    for (const { uri } of below) told.add(uri);
    const above = milestonesOf(graph, prd.uri);
    if (below.length > 0) counts.shallow++;
    if (below.length > 0 && below.every(({ summary }) => summary.category === 'done')) counts.deep++;
    for (const node of above)
      byMilestone.set(node.key, [...(byMilestone.get(node.key) ?? []), below.length > 0]);
    return threadOf(
      above.map((node) => knotOf(graph, node)),
      recordKnot(prd),
      below.map(recordKnot),
    );
  });
  for (const story of stories.filter(({ uri }) => !told.has(uri))) {
    const above = tiedMilestones(graph, story.uri).map((node) => knotOf(graph, node));
    threads.push(threadOf(above, null, [recordKnot(story)]));
  }
  const nodes = graph
    .roadmaps()
    .flatMap((roadmap) => roadmap.nodes.filter(({ main }) => asked.has(main.uri)));
  for (const node of nodes) {
    if (byMilestone.has(node.key) || !node.home || prds.length + stories.length === 0) continue;
    if (
      threads.some(({ milestones }) =>
        milestones.some(({ uri, title }) => uri === node.main.uri && title === graph.title(node)),
      )
    )
      continue;
    threads.push(threadOf([knotOf(graph, node)], null, []));
  }
  const tied = [...byMilestone.values()];
  return {
    threads,
    prds: counts,
    milestones: {
      total: nodes.filter(({ home }) => home).length,
      shallow: tied.length,
      deep: tied.filter((each) => each.every(Boolean)).length,
    },
  };
}

function threadOf(milestones: readonly Knot[], prd: Knot | null, stories: readonly Knot[]): Thread {
  const missing = [
    ...(milestones.length === 0 ? ['milestone'] : []),
    ...(prd ? [] : ['prd']),
    ...(stories.length === 0 ? ['story'] : []),
  ];
  return { milestones, prd, stories, missing };
}

const knotOf = (graph: Graph, node: Node): Knot => ({
  id: node.id?.text ?? null,
  title: graph.title(node),
  uri: node.main.uri,
  status: graph.status(node)?.word ?? null,
});

const recordKnot = ({ uri, summary }: RecordNode): Knot => ({
  id: summary.id?.text ?? null,
  title: plainTitle(summary.title),
  uri,
  status: summary.status,
});
