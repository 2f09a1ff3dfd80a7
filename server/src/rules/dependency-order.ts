import type { MilestoneId } from '../reading/model';
import type { Rule } from './rule';
import { statedGates } from './shared/gates';
import { ownMilestones } from './shared/homes';
import { isPast } from './shared/isPast';

interface Data {
  readonly own: string;
  readonly other: string;
}

export const dependencyOrder: Rule<Data> = {
  name: 'dependency-order',
  category: 'dependencies',
  severity: 'off',
  what: 'A milestone that depends on one with a higher number.',
  why: 'Where numbers are meant to be the order of work, one of the two stands in the wrong place.',
  examples: [
    {
      bad: `# Roadmap

## M1: Lending

**Dependencies:** M2
                  ^^

## M2: Catalogue

**Dependencies:** None
`,
      good: `# Roadmap

## M1: Catalogue

**Dependencies:** None

## M2: Lending

**Dependencies:** M1
`,
    },
  ],
  *check(context) {
    const { graph } = context;
    for (const [milestone, node] of ownMilestones(context)) {
      if (isPast(milestone)) continue;
      for (const [gate, { start, end, field }] of statedGates(context, milestone)) {
        const { target } = gate;
        if (!field || !target?.id || !node.id || target.roadmap !== node.roadmap) continue;
        if (target.id.prefix !== node.id.prefix || !isLater(target.id, node.id)) continue;
        yield { start, end, data: { own: graph.label(node), other: graph.label(target) } };
      }
    }
  },
  message: ({ own, other }) => `${own} depends on ${other}, which comes after it by number.`,
};

function isLater({ numbers: a }: MilestoneId, { numbers: b }: MilestoneId): boolean {
  for (let at = 0; at < Math.min(a.length, b.length); at++) if (a[at] !== b[at]) return a[at]! > b[at]!;
  return false;
}
