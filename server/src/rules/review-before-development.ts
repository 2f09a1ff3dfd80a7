import type { Rule } from './rule';
import { isConditional } from './shared/itemWording';
import { workScopes } from './shared/workScopes';
import { counted } from './wording/counted';
import { quoted } from './wording/quoted';

interface Data {
  readonly name: string;
  readonly open: number;
  readonly first: string;
}

export const reviewBeforeDevelopment: Rule<Data> = {
  name: 'review-before-development',
  category: 'checklists',
  severity: 'warning',
  what: 'A phase whose review checklist is all ticked while items of its development checklist are open.',
  why: 'What is not built yet was not reviewed. Either the review has to be held again, or the work was done and not ticked.',
  examples: [
    {
      bad: `# Milestone 1: Lending

- Status: In Progress

## Phase 1: Rules

### Development Checklist

- [x] Limit loans per member.
- [ ] Remind before the due date.

### Review Checklist

- [x] The rules were reviewed with the front desk.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

### Exit Criteria

- [ ] A member can borrow a book and is reminded.
`,
      good: `# Milestone 1: Lending

- Status: In Progress

## Phase 1: Rules

### Development Checklist

- [x] Limit loans per member.
- [ ] Remind before the due date.

### Review Checklist

- [x] The limits were reviewed with the front desk.
- [ ] The reminders were reviewed with the front desk.

### Exit Criteria

- [ ] A member can borrow a book and is reminded.
`,
    },
  ],
  *check(context) {
    for (const { name, items } of workScopes(context)) {
      const review = items('review');
      if (review.length === 0 || review.some(({ state }) => state === 'open')) continue;
      const exits = items('exit');
      const open = items('development').filter(({ state, text }) => state === 'open' && !isConditional(text));
      if (open.length === 0) continue;
      // Then the exit criteria are ticked too early, which is said of them.
      if (exits.length > 0 && exits.every(({ state }) => state === 'done')) continue;
      const { start, end } = review[0]!;
      yield {
        start,
        end,
        data: { name, open: open.length, first: open[0]!.text },
        related: [{ uri: context.uri, key: open[0]!.key, says: 'The first open item.' }],
      };
    }
  },
  message: ({ name, open, first }) =>
    `The review of ${name} is ticked, but ${counted(open, 'item')} of its development ${open === 1 ? 'is' : 'are'} open. First: ${quoted(first)}`,
};
