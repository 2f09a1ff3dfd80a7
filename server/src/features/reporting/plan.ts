import type { Node } from '../../graph/graph';
import { printDay } from '../../time/day';
import type { FeatureContext } from '../shared/context';

/** When the milestones of a roadmap are, written or computed; days as `2027-03-08`. */
export interface RoadmapPlan {
  readonly start: string;
  readonly end: string;
  /** Working days from start to end. */
  readonly length: number;
  /** The chain that decides when the plan ends. */
  readonly path: readonly string[];
  readonly milestones: readonly PlannedMilestone[];
  /** Those that cannot be dated: nobody estimated them, or something that they wait for. */
  readonly undated: readonly string[];
}

export interface PlannedMilestone {
  readonly id: string | null;
  readonly title: string;
  readonly start: string;
  readonly end: string;
  /** Working days that it can be late before the plan's end moves. */
  readonly slack: number;
  readonly critical: boolean;
  /** A date of it is computed and not written. */
  readonly computed: boolean;
}

export function roadmapPlan({ graph }: Pick<FeatureContext, 'graph'>, roadmap: string): RoadmapPlan | null {
  const plan = graph.plan(roadmap);
  const nodes = graph.roadmap(roadmap)?.nodes ?? [];
  if (!plan) return null;
  const label = (key: string): string => {
    const node = nodes.find((each) => each.key === key);
    return node ? graph.label(node) : key;
  };
  const open = (node: Node): boolean => {
    const category = graph.status(node)?.category;
    return category !== 'done' && category !== 'dropped';
  };
  return {
    start: printDay(plan.start),
    end: printDay(plan.end),
    length: plan.length,
    path: plan.path.map(label),
    milestones: nodes.flatMap((node) => {
      const task = plan.tasks.get(node.key);
      if (!task) return [];
      const { start, end, slack, critical } = task;
      const written = graph.schedule(node);
      return {
        id: node.id?.text ?? null,
        title: graph.title(node),
        start: printDay(start),
        end: printDay(end),
        slack,
        critical,
        computed: !((written.actualStart ?? written.start) && (written.actualEnd ?? written.end)),
      };
    }),
    undated: nodes.filter((node) => !plan.tasks.has(node.key) && open(node)).map((node) => graph.label(node)),
  };
}
