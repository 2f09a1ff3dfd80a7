import type { Item, Milestone, Phase } from '../reading/model';
import type { Rule, RuleContext } from './rule';
import { isPast } from './shared/isPast';
import { isConditional } from './shared/itemWording';
import { counted } from './wording/counted';
import { quoted } from './wording/quoted';

interface Data {
  readonly later: string;
  readonly earlier: string;
  readonly ticked: number;
  readonly exit: string;
}

export const phaseOutOfOrder: Rule<Data> = {
  name: 'phase-out-of-order',
  category: 'checklists',
  severity: 'warning',
  what: 'A phase with ticked items while an exit criterion of the phase before it is open.',
  why: 'The exit criteria are the door between the two: either the first phase is over and nobody ticked it, or the second was begun too early.',
  examples: [
    {
      bad: `# Milestone 1: Lending

- Status: In Progress

## Phase 1: Rules

### Development Checklist

- [x] Limit loans per member.

### Exit Criteria

- [ ] A member can borrow a book.

## Phase 2: Reminders

### Development Checklist

- [x] Write the reminder.
      ^^^^^^^^^^^^^^^^^^^
- [ ] Send it.

### Exit Criteria

- [ ] A member is reminded.
`,
      good: `# Milestone 1: Lending

- Status: In Progress

## Phase 1: Rules

### Development Checklist

- [x] Limit loans per member.

### Exit Criteria

- [x] A member can borrow a book.

## Phase 2: Reminders

### Development Checklist

- [x] Write the reminder.
- [ ] Send it.

### Exit Criteria

- [ ] A member is reminded.
`,
    },
    {
      good: `# Milestone 1: Lending

- Status: In Progress

Both phases are worked on in parallel.

## Phase 1: Rules

### Development Checklist

- [x] Limit loans per member.

### Exit Criteria

- [ ] A member can borrow a book.

## Phase 2: Reminders

### Development Checklist

- [x] Write the reminder.

### Exit Criteria

- [ ] A member is reminded.
`,
    },
  ],
  *check(context) {
    const { uri, model } = context;
    for (const milestone of model.milestones) {
      if (milestone.declared !== 'home' || isPast(milestone)) continue;
      const phases = milestone.phases.filter(({ section, optional }) => section !== null && !optional);
      if (phases.length < 2) continue;
      for (const [at, phase] of phases.entries()) {
        const before = phases[at - 1];
        if (!before || isPast(before) || phase.status?.category === 'dropped') continue;
        const ticked = itemsOf(context, phase).filter(({ state }) => state === 'done');
        if (ticked.length === 0) continue;
        const exit = itemsOf(context, before, true).find(
          ({ state, text: words }) => state === 'open' && !isConditional(words),
        );
        if (!exit) continue;
        if (saysParallel(context, milestone)) break;
        const { start, end } = ticked[0]!;
        yield {
          start,
          end,
          data: {
            later: nameOf(phase),
            earlier: nameOf(before),
            ticked: ticked.length,
            exit: exit.text,
          },
          related: [{ uri, key: exit.key, says: 'The open exit criterion.' }],
        };
      }
    }
  },
  message: ({ later, earlier, ticked, exit }) =>
    `${later} has ${counted(ticked, 'ticked item')}, but ${earlier} is not over: its exit criterion ${quoted(exit)} is open.`,
};

function itemsOf({ model }: RuleContext, { checklists }: Phase, exit = false): readonly Item[] {
  const found: Item[] = [];
  for (const index of checklists) {
    const { role, items } = model.checklists[index]!;
    if ((role === 'exit') !== exit || role === 'precheck') continue;
    for (const at of items) if (model.items[at]!.required) found.push(model.items[at]!);
  }
  return found;
}

const nameOf = ({ number, title }: Phase): string =>
  number === null ? quoted(title.text) : `Phase ${number}`;

const parallel =
  /\b(?:in parallel|parallel (?:to|with|work|phases)|concurrent(?:ly)?|overlap(?:s|ping)?|independent(?:ly)? of|in any order|simultaneous(?:ly)?)\b|параллельн|並行|并行/i;

const saysParallel = ({ text }: RuleContext, { start, end }: Milestone): boolean =>
  parallel.test(text.slice(start, end));
