import type { Node } from '../graph/graph';
import type { Rule } from './rule';
import { statedGates } from './shared/gates';
import { ownMilestones } from './shared/homes';
import { removeDependency } from './shared/removeDependency';

interface Data {
  readonly path: readonly string[];
}

export const dependencyCycle: Rule<Data> = {
  name: 'dependency-cycle',
  category: 'dependencies',
  severity: 'error',
  what: 'Milestones that wait for each other in a circle.',
  why: 'None of them can ever start. One of the dependencies is wrong, or the milestones are really one.',
  examples: [
    {
      bad: `# Roadmap

## M1: Lending

**Dependencies:** M2
                  ^^

## M2: Fines

**Dependencies:** M1
                  ^^
`,
      fixed: `# Roadmap

## M1: Lending

**Dependencies:** None

## M2: Fines

**Dependencies:** M1
`,
    },
  ],
  *check(context) {
    const { graph } = context;
    for (const [milestone, node] of ownMilestones(context)) {
      const gates = statedGates(context, milestone);
      if (gates.length === 0) continue;
      const cycle = graph.cycle(node);
      // A milestone that depends on itself has a rule of its own.
      if (!cycle || cycle.length < 2) continue;
      const next = cycle[1]!;
      const hop = gates.find(([gate]) => gate.target?.key === next.key)?.[1];
      if (!hop) continue;
      yield {
        start: hop.start,
        end: hop.end,
        data: { path: cycle.map((at) => graph.label(at)) },
        related: cycle.slice(1).map((at: Node, i) => ({
          ...at.main,
          part: 'dependencies',
          says: `${graph.label(at)} waits for ${graph.label(cycle[i + 2] ?? cycle[0]!)}.`,
        })),
      };
    }
  },
  message: ({ path }) => `${[...path, path[0]].join(' waits for ')}: none of them can start.`,
  fix: removeDependency,
};
