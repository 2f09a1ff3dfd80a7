import { roadmapPlan } from '../features/plan';
import { coverage } from '../features/threads';
import type { Graph } from '../graph/graph';

/** What is asked of whole roadmaps. */
export type RoadmapAnswers = ReturnType<typeof roadmapAnswers>;

export function roadmapAnswers(graph: Graph, settled: <T>(ask: () => T) => T) {
  return {
    /** Dates of a roadmap's milestones, by its key; null where nothing can be said. */
    plan: (roadmap: string) => settled(() => roadmapPlan({ graph }, roadmap)),
    /** The threads from milestones over requirements to stories that these documents are part of. */
    coverage: (uris: readonly string[]) => settled(() => coverage(graph, new Set(uris))),
  };
}
