import type { Rule } from './rule';
import { statedGates } from './shared/gates';
import { ownMilestones } from './shared/homes';
import { removeDependency } from './shared/removeDependency';

interface Data {
  readonly milestone: string;
}

export const dependencySelf: Rule<Data> = {
  name: 'dependency-self',
  category: 'dependencies',
  severity: 'error',
  what: 'A milestone that depends on itself.',
  why: 'It could never start. Usually a line was copied from the milestone before and the number was changed in one place too many.',
  examples: [
    {
      bad: `# Roadmap

## M1: Lending

**Goal:** Lend books.

## M2: Fines

**Goal:** Ask for fines.

**Dependencies:** M1, M2
                      ^^
`,
      fixed: `# Roadmap

## M1: Lending

**Goal:** Lend books.

## M2: Fines

**Goal:** Ask for fines.

**Dependencies:** M1
`,
    },
  ],
  *check(context) {
    for (const [milestone, node] of ownMilestones(context)) {
      for (const [gate, dependency] of statedGates(context, milestone)) {
        if (gate.target?.key !== node.key || gate.phase || dependency.phase) continue;
        const { start, end } = dependency;
        if (saysWhen.test(context.text.slice(Math.max(0, start - 12), start))) continue;
        yield { start, end, data: { milestone: context.graph.label(node) } };
      }
    }
  },
  message: ({ milestone }) => `${milestone} depends on itself.`,
  fix: removeDependency,
};

/** "Before M3: M2 complete": tells when, not what it depends on. */
const saysWhen = /\b(?:before|until|during|after|for|within)[\s*_]+$/i;
