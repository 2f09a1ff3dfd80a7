import type { Node } from '../../graph/graph';
import type { Milestone } from '../../reading/model';
import type { RuleContext } from '../rule';

/** The milestones that this document states first of all: its homes, and rows that nobody declares elsewhere. */
export const ownMilestones = ({ once }: RuleContext): readonly Own[] => once(findOwn);

type Own = readonly [Milestone, Node];

function findOwn({ uri, model, graph }: RuleContext): readonly Own[] {
  const own: Own[] = [];
  for (const milestone of model.milestones) {
    const node = graph.node(uri, milestone.key);
    if (node && node.main.uri === uri && node.main.key === milestone.key) own.push([milestone, node]);
  }
  return own;
}
