import type { RoadmapReport } from '../features/reporting/facts';
import { roadmapPlan } from '../features/reporting/plan';
import { type ReportAsked, roadmapReport } from '../features/roadmapReport';
import type { FeatureContext } from '../features/shared/context';
import type { Report } from '../features/shared/report';
import { placeOf } from '../features/shared/treePlace';
import { coverage } from '../features/threads';
import type { Database } from '../graph/database';
import type { Graph, Node, Roadmap } from '../graph/graph';
import { gatherRoadmaps } from '../graph/roadmap';
import { settledTurns } from './settledTurns';

/** What is asked of whole roadmaps. */
export type RoadmapAnswers = ReturnType<typeof roadmapAnswers>;

export interface RoadmapContext {
  readonly database: Database;
  readonly graph: Graph;
  settled<T>(ask: () => T): T;
  context(uri: string): FeatureContext;
  reports(uri: string): readonly Report[];
}

export function roadmapAnswers({ database, graph, settled, context, reports }: RoadmapContext) {
  /** Of documents in no roadmap, such as decisions, where there is but one that they can belong to. */
  function documentsOf({ key }: Roadmap): readonly string[] {
    const alone = graph.roadmaps().length === 1;
    return graph.documents().filter((uri) => {
      const roadmap = graph.roadmapOf(uri);
      return roadmap ? roadmap.key === key : alone;
    });
  }

  return {
    /** Works out which there are, a little at each turn: of ten thousand documents the first who asks would wait for it. */
    gather: () => settledTurns(gatherRoadmaps(database), settled),
    /** The keys of all roadmaps. */
    all: (): readonly string[] => settled(() => graph.roadmaps().map(({ key }) => key)),
    /** Dates of a roadmap's milestones, by its key; null where nothing can be said. */
    plan: (roadmap: string) => settled(() => roadmapPlan({ graph }, roadmap)),
    /** The milestone of a node of the tree, or of one inside of it; null where it is gone or of none. */
    nodeOf: (id: string): Node | null =>
      settled(() => {
        const place = placeOf(context(''), id);
        return place?.kind === 'milestone' || place?.kind === 'phase' ? place.node : null;
      }),
    /** Where a roadmap stands, by its key; null where it is gone. */
    report: (key: string, asked: Omit<ReportAsked, 'problems'>): RoadmapReport | null =>
      settled(() => {
        const roadmap = graph.roadmaps().find((each) => each.key === key);
        if (!roadmap) return null;
        const about = context(roadmap.index ?? roadmap.documents[0]!);
        const problems = documentsOf(roadmap).flatMap((uri) => {
          const view = about.document(uri);
          return view ? reports(uri).map((problem) => ({ view, problem })) : [];
        });
        return roadmapReport(about, roadmap, { ...asked, problems });
      }),
    /** The threads from milestones over requirements to stories that these documents are part of. */
    coverage: (uris: readonly string[]) => settled(() => coverage(graph, new Set(uris))),
  };
}
