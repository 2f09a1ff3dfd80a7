import type { Milestone } from '../reading/model';
import type { Rule, RuleContext } from './rule';
import { isBoilerplate, isConditional } from './shared/itemWording';
import { counted } from './wording/counted';
import { quoted } from './wording/quoted';

interface Data {
  readonly label: string;
  readonly status: string;
  readonly heading: string;
  readonly open: number;
  readonly total: number;
  readonly first: string;
}

export const precheckOpen: Rule<Data> = {
  name: 'precheck-open',
  category: 'checklists',
  severity: 'warning',
  what: 'A milestone in progress whose pre-checklist has open items.',
  why: 'The list says what must be settled before work begins, and work has begun.',
  examples: [
    {
      bad: `# Milestone 2: Fines

- Status: In Progress

## Milestone Pre-Checklist

- [x] The fine per day is agreed.
- [ ] The lawyer has read the reminder.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

## Phase 1: Rules

### Development Checklist

- [ ] Count the days.
`,
      good: `# Milestone 2: Fines

- Status: Not Started

## Milestone Pre-Checklist

- [x] The fine per day is agreed.
- [ ] The lawyer has read the reminder.

## Phase 1: Rules

### Development Checklist

- [ ] Count the days.
`,
    },
  ],
  *check(context) {
    const { uri, model, graph } = context;
    for (const milestone of model.milestones) {
      const { status } = milestone;
      if (status?.category !== 'active') continue;
      for (const list of preChecklists(context, milestone)) {
        const items = list.items.map((index) => model.items[index]!).filter(({ required }) => required);
        const open = items.filter(({ state, text }) => state === 'open' && !isConditional(text));
        const [first] = open;
        if (!first || isBoilerplate(first.text)) continue;
        const node = graph.node(uri, milestone.key);
        yield {
          start: first.start,
          end: first.end,
          data: {
            label: node ? graph.label(node) : quoted(milestone.title.text),
            status: status.word.text,
            heading: list.heading?.text ?? 'pre-checklist',
            open: open.length,
            total: items.length,
            first: first.text,
          },
          related: [{ uri, key: milestone.key, part: 'status', says: `It is ${status.word.text} here.` }],
        };
      }
    }
  },
  message: ({ label, status, open, total, first }) =>
    `${label} is ${status}, but ${open} of ${counted(total, 'item')} of its pre-checklist ${open === 1 ? 'is' : 'are'} open. First: ${quoted(first)}`,
};

const preChecklists = ({ model }: RuleContext, milestone: Milestone) =>
  milestone.checklists
    .map((index) => model.checklists[index]!)
    .filter(({ role, phase }) => role === 'precheck' && phase === null);
