import type { Node } from '../graph/graph';
import { headingLike } from './milestoneStyle';
import type { PlanContext } from './plan';

/** What a milestone is called in full, as its own heading does: `Milestone 4: Reservations`. */
export function headingOf({ document, graph }: PlanContext, node: Node): string {
  const home = document(node.main.uri);
  const milestone = home?.model.milestones.find(({ key }) => key === node.main.key);
  const title = graph.title(node);
  const number = node.id?.numbers.at(-1);
  return home && milestone && number !== undefined
    ? headingLike(home, milestone, number, title)
    : `${graph.label(node)} ${title}`;
}
