import type { Gate } from '../../graph/graph';
import type { Dependency, Milestone } from '../../reading/model';
import type { RuleContext } from '../rule';
import { ownMilestones } from './homes';

type Stated = readonly [Gate, Dependency];

/** The gates of a milestone that this document states first of all, with where it states them. */
export const statedGates = ({ once }: RuleContext, { key }: Milestone): readonly Stated[] =>
  once(gatesStated).get(key) ?? [];

function gatesStated(context: RuleContext): ReadonlyMap<string, readonly Stated[]> {
  const { uri, graph } = context;
  const all = new Map<string, readonly Stated[]>();
  for (const [{ key, dependencies }, node] of ownMilestones(context)) {
    const own = graph.gates(node).filter(({ by }) => by.uri === uri && by.key === key);
    if (own.length > 0)
      all.set(
        key,
        own.map((gate) => [gate, dependencies[gate.index]!]),
      );
  }
  return all;
}
