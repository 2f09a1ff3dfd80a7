import type { Rule } from './rule';
import { statedGates } from './shared/gates';
import { ownMilestones } from './shared/homes';

interface Data {
  readonly milestone: string;
  readonly target: string;
  readonly actual: string;
}

export const dependencyDropped: Rule<Data> = {
  name: 'dependency-dropped',
  category: 'dependencies',
  severity: 'warning',
  what: 'A milestone that waits for one that was cancelled, superseded or deferred.',
  why: 'What it waits for will not come. It needs another predecessor, or none.',
  examples: [
    {
      bad: `# Roadmap

## M1: Lending

**Status:** Cancelled

## M2: Fines

**Status:** Planned

**Dependencies:** M1
                  ^^
`,
      good: `# Roadmap

## M1: Lending

**Status:** In Progress

## M2: Fines

**Status:** Planned

**Dependencies:** M1
`,
    },
  ],
  *check(context) {
    const { graph } = context;
    for (const [milestone, node] of ownMilestones(context)) {
      const category = milestone.status?.category;
      if (category === 'done' || category === 'dropped') continue;
      for (const [gate, { start, end }] of statedGates(context, milestone, node)) {
        if (gate.state !== 'dropped' || !gate.target) continue;
        const target = graph.label(gate.target);
        yield {
          start,
          end,
          data: { milestone: graph.label(node), target, actual: gate.actual!.word },
          related: [{ ...gate.target.main, part: 'status', says: `${target} is ${gate.actual!.word}.` }],
        };
      }
    }
  },
  message: ({ milestone, target, actual }) => `${milestone} waits for ${target}, which is ${actual}.`,
};
