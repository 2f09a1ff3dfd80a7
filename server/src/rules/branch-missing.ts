import { branchesIn } from '../reading/branches';
import type { Rule } from './rule';
import { branchSchemes } from './shared/branchScheme';
import { insertFieldLine } from './shared/insertFieldLine';
import { missingInPhases } from './shared/missingInPhases';
import { quoted } from './wording/quoted';

interface Data {
  readonly phase: string;
  readonly key: string;
  readonly meant: string | null;
}

export const branchMissing: Rule<Data> = {
  name: 'branch-missing',
  category: 'branches',
  severity: 'warning',
  what: 'A phase without a branch where the other phases of the milestone name theirs.',
  why: 'Whoever begins the phase makes up a name, and the plan no longer leads to the work.',
  examples: [
    {
      bad: `# Milestone 2: Fines

- Status: Not Started

## Phase 1: Rules

- Branch: \`feat/m2-p1-rules\`
- PR Target: \`chore/m2-integration\`

## Phase 2: Reminders

- Branch: \`feat/m2-p2-reminders\`
- PR Target: \`chore/m2-integration\`

## Phase 3: Payment

- Branch: \`feat/m2-p3-payment\`
- PR Target: \`chore/m2-integration\`

## Phase 4: Late Books
   ^^^^^^^

- PR Target: \`chore/m2-integration\`
`,
      fixed: `# Milestone 2: Fines

- Status: Not Started

## Phase 1: Rules

- Branch: \`feat/m2-p1-rules\`
- PR Target: \`chore/m2-integration\`

## Phase 2: Reminders

- Branch: \`feat/m2-p2-reminders\`
- PR Target: \`chore/m2-integration\`

## Phase 3: Payment

- Branch: \`feat/m2-p3-payment\`
- PR Target: \`chore/m2-integration\`

## Phase 4: Late Books

- Branch: \`feat/m2-p4-late-books\`
- PR Target: \`chore/m2-integration\`
`,
      good: `# Milestone 2: Fines

- Status: Not Started

## Phase 1: Rules

- Branch: \`feat/m2-p1-rules\`

## Phase 2: Payment (optional)

Pay by card.
`,
    },
  ],
  *check(context) {
    const { model, wording } = context;
    const schemeFor = context.once(branchSchemes);
    for (const { milestone, phase, like } of missingInPhases(context, 'branch', 'branch-pattern')) {
      if (!phase.numberAt) continue;
      const { start, end } = phase.numberAt;
      const [sample] = branchesIn({ ...model, fields: [like] }, wording, 'branch', 'branch-pattern');
      const meant = schemeFor(null)?.nameFor(milestone, phase, sample?.text ?? null) ?? null;
      yield { start, end, data: { phase: phase.number!, key: phase.key, meant } };
    }
  },
  message: ({ phase, meant }) =>
    `Phase ${phase} names no branch${meant ? `; by the others it would be ${quoted(meant)}` : ', and the other phases do'}.`,
  fix(context, { data: { key, meant } }) {
    const { uri, text, model } = context;
    const like = model.fields.find(({ name, phase }) => name === 'branch' && phase !== null && phase !== key);
    const beside = model.fields.find(({ name, phase }) => name === 'target' && phase === key);
    if (meant === null || !like || !beside) return [];
    const edit = insertFieldLine(uri, text, like, meant, beside, 'before');
    return edit ? [{ title: `Insert the branch ${quoted(meant)}`, preferred: true, edits: [edit] }] : [];
  },
};
