import { statusWord } from '../edits/statusWord';
import { isOwnStatusTicked } from '../reading/ownStatus';
import { isPlainStatus } from '../reading/plainStatus';
import type { Rule, RuleContext } from './rule';
import { type BoxOwner, boxOwners } from './shared/boxOwners';
import { closeOrOpen } from './shared/closeOrOpen';

interface Data {
  readonly name: string;
  readonly key: string;
  readonly status: string;
  readonly total: number;
}

export const allDoneNotClosed: Rule<Data> = {
  name: 'all-done-not-closed',
  category: 'checklists',
  severity: 'info',
  what: 'A milestone, phase, epic or task whose every item is ticked while its status still says that it is under way.',
  why: 'What waits for it could start. Usually the status was forgotten when the last box was ticked.',
  examples: [
    {
      bad: `# Milestone 1: Lending

- Status: In Progress
          ^^^^^^^^^^^ Every item of M1 is ticked (2 of 2), but it still says In Progress.

## Phase 1: Rules

### Development Checklist

- [x] Limit loans per member.
- [x] Remind before the due date.
`,
      fixed: `# Milestone 1: Lending

- Status: Completed

## Phase 1: Rules

### Development Checklist

- [x] Limit loans per member.
- [x] Remind before the due date.
`,
      good: `# Milestone 1: Lending

- Status: In Progress

## Phase 1: Rules

### Development Checklist

- [x] Limit loans per member.
- [x] Remind before the due date.

## Phase 2: Fines

Not broken down yet.
`,
    },
  ],
  *check(context) {
    for (const { name, key, word, items } of unclosed(context)) {
      const { start, end, text } = word;
      yield { start, end, data: { name, key, status: text, total: items.length } };
    }
  },
  message: ({ name, status, total }) =>
    `Every item of ${name} is ticked (${total} of ${total}), but it still says ${status}.`,
  fix(context, { data }) {
    const owner = [...unclosed(context)].find(({ key }) => key === data.key);
    if (!owner) return [];
    const next = statusWord(context, 'done', owner.word.text);
    const edits = closeOrOpen(context, owner, 'done', next);
    return [{ title: `Set the status to ${next}`, preferred: true, edits }];
  },
};

function* unclosed(context: RuleContext): Generator<BoxOwner> {
  const { model, config } = context;
  for (const owner of boxOwners(context)) {
    if (owner.category !== 'active' || owner.kind === 'heading' || !isPlainStatus(owner, config)) continue;
    // A single box, or the pre-checklist alone, is not the work.
    if (owner.items.length < 2 || owner.items.some(({ state }) => state === 'open')) continue;
    if (owner.items.every(({ checklist }) => model.checklists[checklist]!.role === 'precheck')) continue;
    if (hasUntold(owner) || isOwnStatusTicked(context, owner)) continue;
    yield owner;
  }
}

/** A phase without boxes may hold work that nobody wrote down yet. */
function hasUntold({ kind, milestone }: BoxOwner): boolean {
  if (kind !== 'milestone') return false;
  return milestone!.phases.some(
    ({ progress, status }) => !progress && status?.category !== 'done' && status?.category !== 'dropped',
  );
}
