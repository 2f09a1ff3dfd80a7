import type { Part } from '../graph/graph';
import { fold } from '../reading/words';
import { readDuration } from '../time/readDuration';
import type { Fix, Rule } from './rule';
import { isPast } from './shared/isPast';
import { joinedRows } from './shared/joinedRows';
import { quoted } from './wording/quoted';

interface Data {
  readonly label: string;
  readonly here: string;
  readonly there: string;
  readonly home: Part;
  readonly inDocument: boolean;
}

export const indexEstimateDrift: Rule<Data> = {
  name: 'index-estimate-drift',
  category: 'index',
  severity: 'warning',
  what: 'A row whose estimate is not that of the milestone it lists.',
  why: 'The plan is made from the index and the work from the file; one of the two is out of date.',
  examples: [
    {
      bad: `--- index.md
# Roadmap

| Milestone | Estimate | Status |
| --- | --- | --- |
| [M1: Lending](./m1-lending.md) | 2 weeks | In Progress |
| [M2: Fines](./m2-fines.md) | 1 week | Not Started |
                               ^^^^^^
--- m1-lending.md
# M1: Lending

- Status: In Progress
- Estimate: 2 weeks
--- m2-fines.md
# M2: Fines

- Status: Not Started
- Estimate: 2-3 weeks
`,
      fixed: `--- index.md
# Roadmap

| Milestone | Estimate | Status |
| --- | --- | --- |
| [M1: Lending](./m1-lending.md) | 2 weeks | In Progress |
| [M2: Fines](./m2-fines.md) | 2-3 weeks | Not Started |
--- m1-lending.md
# M1: Lending

- Status: In Progress
- Estimate: 2 weeks
--- m2-fines.md
# M2: Fines

- Status: Not Started
- Estimate: 2-3 weeks
`,
      good: `--- index.md
# Roadmap

| Milestone | Estimate | Status |
| --- | --- | --- |
| [M1: Lending](./m1-lending.md) | 2 weeks | In Progress |
| [M2: Fines](./m2-fines.md) | ~5 days | Not Started |
--- m1-lending.md
# M1: Lending

- Status: In Progress
- Estimate: 2 weeks
--- m2-fines.md
# M2: Fines

- Status: Not Started
- Estimate: 1 week
`,
    },
  ],
  *check(context) {
    for (const { row, node, home, milestone } of joinedRows(context)) {
      const { estimate } = row;
      if (!estimate || milestone.estimate === null || isPast(row) || isOver(milestone.status?.category))
        continue;
      if (agree(estimate.text, milestone.estimate)) continue;
      const { start, end } = estimate;
      const label = context.graph.label(node);
      yield {
        start,
        end,
        data: {
          label,
          here: estimate.text,
          there: milestone.estimate,
          home,
          inDocument: home.uri === context.uri,
        },
        related: [
          { ...home, part: 'estimate', says: `${label} is estimated at ${milestone.estimate} here.` },
        ],
      };
    }
  },
  message: ({ label, here, there, inDocument }) =>
    `The row estimates ${label} at ${quoted(here)}; ${inDocument ? 'its section' : 'the milestone file'} says ${quoted(there)}. Which is right?`,
  fix({ uri, document }, { start, end, data: { here, there, home } }) {
    const fixes: Fix[] = [
      {
        title: `Take ${there} from the milestone`,
        preferred: true,
        edits: [{ uri, start, end, text: there }],
      },
    ];
    const estimate = document(home.uri)?.model.milestones.find(({ key }) => key === home.key)?.estimate;
    if (estimate)
      fixes.push({
        title: `Take ${here} from the row`,
        edits: [{ uri: home.uri, start: estimate.start, end: estimate.end, text: here }],
      });
    return fixes;
  },
};

const size = /^(?:xs|s|m|l|xl|xxl)$/;

/** Equal in working days, or not comparable: a size and a number of weeks say nothing against each other. */
function agree(here: string, there: string): boolean {
  const [a, b] = [readDuration(here), readDuration(there)];
  if (a && b)
    return a.minDays === null || b.minDays === null
      ? a.unit !== b.unit || (a.least === b.least && a.most === b.most)
      : a.minDays === b.minDays && a.maxDays === b.maxDays;
  const sizes = [fold(here), fold(there)];
  return !sizes.every((each) => size.test(each)) || sizes[0] === sizes[1];
}

const isOver = (category: string | null | undefined): boolean =>
  category === 'done' || category === 'dropped';
