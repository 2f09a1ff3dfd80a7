import type { Node, Part } from '../../graph/graph';
import type { Milestone } from '../../reading/model';
import type { MilestoneSummary } from '../../reading/summary';
import type { RuleContext } from '../rule';

export interface Row {
  readonly row: Milestone;
  readonly node: Node;
  readonly home: Part;
  readonly milestone: MilestoneSummary;
}

/** Where this document speaks of a milestone whose home is another place, here or in another document. */
export const joinedRows = ({ once }: RuleContext): readonly Row[] => once(findRows);

function findRows({ uri, model, graph }: RuleContext): readonly Row[] {
  const found: Row[] = [];
  for (const row of model.milestones) {
    const node = graph.node(uri, row.key);
    if (!node?.home || (node.home.uri === uri && node.home.key === row.key)) continue;
    const milestone = graph.milestone(node.home);
    if (milestone) found.push({ row, node, home: node.home, milestone });
  }
  return found;
}
