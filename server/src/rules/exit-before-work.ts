import type { Rule } from './rule';
import { isConditional } from './shared/itemWording';
import { workScopes } from './shared/workScopes';
import { counted } from './wording/counted';
import { quoted } from './wording/quoted';

interface Data {
  readonly name: string;
  readonly exits: number;
  readonly open: number;
  readonly first: string;
}

export const exitBeforeWork: Rule<Data> = {
  name: 'exit-before-work',
  category: 'checklists',
  severity: 'warning',
  what: 'A phase whose exit criteria are all ticked while items of its development or review checklist are open.',
  why: 'The exit criteria say that the phase is over. Either they were ticked too early, or the work was done and not ticked.',
  examples: [
    {
      bad: `# Milestone 1: Lending

- Status: In Progress

## Phase 1: Rules

### Development Checklist

- [x] Limit loans per member.
- [ ] Remind before the due date.

### Exit Criteria

- [x] A member can borrow a book and is reminded.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
`,
      good: `# Milestone 1: Lending

- Status: In Progress

## Phase 1: Rules

### Development Checklist

- [x] Limit loans per member.
- [x] Remind before the due date.
- [ ] Remind by letter where needed.

### Exit Criteria

- [x] A member can borrow a book and is reminded.

## Phase 2: Fines

### Development Checklist

- [ ] Count the days.

### Exit Criteria

- [x] The fine per day is agreed.
- [ ] A late member is asked for a fine.
`,
    },
  ],
  *check(context) {
    for (const { name, items } of workScopes(context)) {
      const exits = items('exit');
      if (exits.length === 0 || exits.some(({ state }) => state === 'open')) continue;
      const open = items('development', 'review').filter(
        ({ state, text }) => state === 'open' && !isConditional(text),
      );
      if (open.length === 0) continue;
      const { start, end } = exits[0]!;
      yield {
        start,
        end,
        data: { name, exits: exits.length, open: open.length, first: open[0]!.text },
        related: [{ uri: context.uri, key: open[0]!.key, says: 'The first open item.' }],
      };
    }
  },
  message: ({ name, exits, open, first }) =>
    `${exits === 1 ? 'The exit criterion' : 'The exit criteria'} of ${name} ${exits === 1 ? 'is' : 'are'} ticked, but ${counted(open, 'item', 'items')} of its work ${open === 1 ? 'is' : 'are'} open. First: ${quoted(first)}`,
};
