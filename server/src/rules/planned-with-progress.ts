import { statusWord } from '../edits/statusWord';
import type { Item, Model } from '../reading/model';
import { isOwnStatusTicked } from '../reading/ownStatus';
import { isPlainStatus } from '../reading/plainStatus';
import type { Rule, RuleContext } from './rule';
import { type BoxOwner, boxOwners } from './shared/boxOwners';
import { closeOrOpen } from './shared/closeOrOpen';

interface Data {
  readonly name: string;
  readonly key: string;
  readonly status: string;
  readonly done: number;
  readonly total: number;
}

export const plannedWithProgress: Rule<Data> = {
  name: 'planned-with-progress',
  category: 'checklists',
  severity: 'warning',
  what: 'A milestone, phase, epic or task that is said not to have begun although items of it are ticked. A ticked pre-checklist is no progress.',
  why: 'Whoever looks at the statuses alone believes that nobody works on it, and that what waits for it must wait longer.',
  examples: [
    {
      bad: `# Milestone 1: Lending

- Status: Not Started
          ^^^^^^^^^^^ Work has begun (1 of 3 items is ticked), but M1 still says Not Started.

## Milestone Pre-Checklist

- [x] The rules of lending are agreed.

## Phase 1: Rules

### Development Checklist

- [x] Limit loans per member.
- [ ] Remind before the due date.
`,
      fixed: `# Milestone 1: Lending

- Status: In Progress

## Milestone Pre-Checklist

- [x] The rules of lending are agreed.

## Phase 1: Rules

### Development Checklist

- [x] Limit loans per member.
- [ ] Remind before the due date.
`,
      good: `# Milestone 1: Lending

- Status: Not Started

## Milestone Pre-Checklist

- [x] The rules of lending are agreed.

## Phase 1: Rules

### Development Checklist

- [ ] Limit loans per member.
- [ ] Remind before the due date.
`,
    },
  ],
  *check(context) {
    for (const [owner, done] of begunOf(context)) {
      const { start, end, text } = owner.word;
      yield {
        start,
        end,
        data: {
          name: owner.name,
          key: owner.key,
          status: text,
          done: done.length,
          total: owner.items.length,
        },
        related: [{ uri: context.uri, key: done[0]!.key, says: 'The first ticked item.' }],
      };
    }
  },
  message: ({ name, status, done, total }) =>
    done === total
      ? `Everything is ticked (${total} of ${total} items), but ${name} still says ${status}.`
      : `Work has begun (${done} of ${total} items ${done === 1 ? 'is' : 'are'} ticked), but ${name} still says ${status}.`,
  fix(context, { data }) {
    for (const [owner, done] of begunOf(context)) {
      if (owner.key !== data.key) continue;
      const category = done.length === owner.items.length ? 'done' : 'active';
      const next = statusWord(context, category, owner.word.text);
      const edits = closeOrOpen(context, owner, category, next);
      return [{ title: `Set the status to ${next}`, preferred: true, edits }];
    }
    return [];
  },
};

function* begunOf(context: RuleContext): Generator<[BoxOwner, readonly Item[]]> {
  const { model } = context;
  for (const owner of boxOwners(context)) {
    // "Ready" and "Draft" speak of the plan as often as of the work.
    if (owner.category !== 'planned' || !isPlainStatus(owner, context.config)) continue;
    const done = owner.items.filter(({ state }) => state === 'done');
    if (done.every((item) => isPrecheck(model, item)) || isOwnStatusTicked(context, owner)) continue;
    yield [owner, done.filter((item) => !isPrecheck(model, item))];
  }
}

const isPrecheck = ({ checklists }: Model, { checklist }: Item): boolean =>
  checklists[checklist]!.role === 'precheck';
