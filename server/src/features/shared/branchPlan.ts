import type { Graph, Node } from '../../graph/graph';
import type { PhaseSummary } from '../../reading/summary';
import { isPhaseDone } from './standing';

/** The phase whose branch plan names a git branch, or has a pattern (`feat/m7-<topic>`) that it fits. */
function find(graph: Graph, branch: string): { readonly node: Node; readonly phase: PhaseSummary } | null {
  for (const { nodes } of graph.roadmaps()) {
    for (const node of nodes) {
      for (const phase of graph.milestone(node.main)?.phases ?? []) {
        if (phase.branch && fits(phase.branch, branch)) return { node, phase };
      }
    }
  }
  return null;
}

function fits(planned: string, branch: string): boolean {
  if (planned === branch) return true;
  const parts = planned.split(/<[^<>]*>|\{[^{}]*\}|\[[^[\]]*\]/);
  if (parts.length < 2 || !branch.startsWith(parts[0]!) || !branch.endsWith(parts.at(-1)!)) return false;
  // A pattern of nothing but a placeholder would fit every branch.
  return parts.join('').length > 3 && branch.length > parts.join('').length;
}

export const phaseOfBranch = { find, isDone: isPhaseDone };
