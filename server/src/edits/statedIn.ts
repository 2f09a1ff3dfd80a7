import type { Node } from '../graph/graph';
import { phaseOfRow } from '../graph/phaseOfRow';
import type { Milestone, Model, Phase } from '../reading/model';
import type { PlanContext } from './plan';

/** One place that states a milestone, or one of its phases: its home, a row of the index, a row of an overview. */
export interface Stated {
  readonly uri: string;
  readonly text: string;
  readonly model: Model;
  readonly milestone: Milestone;
  /** Null where the milestone itself is meant. */
  readonly phase: Phase | null;
}

/** Every place that states a milestone, the one that declares it first. `phase` is the key of a phase there. */
export function* statedIn(context: PlanContext, node: Node, phase: string | null): Generator<Stated> {
  const main = context.graph.milestone(node.main);
  const parts = [node.main, ...node.rows.filter((row) => row !== node.main)];
  const seen = new Set<string>();
  for (const { uri, key } of parts) {
    const view = context.document(uri);
    const milestone = view?.model.milestones.find((one) => one.key === key);
    if (!view || !milestone || seen.has(`${uri}\n${key}`)) continue;
    seen.add(`${uri}\n${key}`);
    const place = { uri, text: view.text, model: view.model, milestone };
    if (phase === null) yield { ...place, phase: null };
    else if (uri === node.main.uri && key === node.main.key) {
      const own = milestone.phases.find((one) => one.key === phase);
      if (own) yield { ...place, phase: own };
    } else {
      for (const row of milestone.phases)
        if (main && phaseOfRow(view, row, main)?.key === phase) yield { ...place, phase: row };
    }
  }
}
