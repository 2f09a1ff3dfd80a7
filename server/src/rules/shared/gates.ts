import type { Gate, Node } from '../../graph/graph';
import type { Dependency, Milestone } from '../../reading/model';
import type { RuleContext } from '../rule';

/** The gates of a milestone that this document states, with where it states them. */
export function* statedGates(
  { uri, graph }: RuleContext,
  milestone: Milestone,
  node: Node,
): Generator<[Gate, Dependency]> {
  for (const gate of graph.gates(node)) {
    if (gate.by.uri === uri && gate.by.key === milestone.key)
      yield [gate, milestone.dependencies[gate.index]!];
  }
}
