import type { Rule } from './rule';
import { statedGates } from './shared/gates';
import { ownMilestones } from './shared/homes';

interface Data {
  readonly milestone: string;
  readonly status: string;
  readonly target: string;
  readonly actual: string;
}

export const doneBeforeDependency: Rule<Data> = {
  name: 'done-before-dependency',
  category: 'dependencies',
  severity: 'error',
  what: 'A milestone that is done although a milestone that it depends on is not.',
  why: 'Either the work it depends on was finished and nobody said so, or it was not needed and the dependency is wrong.',
  examples: [
    {
      bad: `# Roadmap

## M1: Lending

**Status:** In Progress

## M2: Fines

**Status:** Completed

**Dependencies:** M1
                  ^^
`,
    },
    {
      good: `# Roadmap

## M1: Lending

**Status:** Completed

## M2: Fines

**Status:** Completed

**Dependencies:** M1
`,
    },
  ],
  *check(context) {
    const { graph } = context;
    for (const [milestone, node] of ownMilestones(context)) {
      if (milestone.status?.category !== 'done') continue;
      for (const [gate, dependency] of statedGates(context, milestone)) {
        if (gate.state !== 'unmet' || dependency.gate || !gate.target) continue;
        const target = graph.label(gate.target);
        yield {
          start: dependency.start,
          end: dependency.end,
          data: {
            milestone: graph.label(node),
            status: milestone.status.word.text,
            target,
            actual: gate.actual!.word,
          },
          related: [{ ...gate.target.main, part: 'status', says: `${target} is ${gate.actual!.word}.` }],
        };
      }
    }
  },
  message: ({ milestone, status, target, actual }) =>
    `${milestone} is ${status}, but ${target}, which it depends on, is ${actual}.`,
};
