import { openPart } from '../reading/branches';
import type { Rule } from './rule';
import { branchSchemes } from './shared/branchScheme';
import { isAsked } from './shared/phaseHabit';
import { plannedBranches } from './shared/plannedBranches';
import { quoted } from './wording/quoted';

interface Data {
  readonly branch: string;
  readonly pattern: string;
  readonly meant: string | null;
}

export const branchPattern: Rule<Data> = {
  name: 'branch-pattern',
  category: 'branches',
  severity: 'warning',
  what: 'A branch of a phase that is not named as the branches of this roadmap are, such as `feat/m2-p1-rules`.',
  why: 'People and scripts find the branch of a phase by its name.',
  examples: [
    {
      bad: `# Milestone 2: Fines

- Status: Not Started

## Phase 1: Rules

- Branch: \`feat/m2-p1-rules\`

## Phase 2: Reminders

- Branch: \`reminders\`
           ^^^^^^^^^

## Phase 3: Payment

- Branch: \`feat/m2-p3-payment\`

## Phase 4: Late Books

- Branch pattern: \`fix/m2-p4-<topic>\`
`,
      fixed: `# Milestone 2: Fines

- Status: Not Started

## Phase 1: Rules

- Branch: \`feat/m2-p1-rules\`

## Phase 2: Reminders

- Branch: \`feat/m2-p2-reminders\`

## Phase 3: Payment

- Branch: \`feat/m2-p3-payment\`

## Phase 4: Late Books

- Branch pattern: \`fix/m2-p4-<topic>\`
`,
      good: `# Milestone 2: Fines

- Status: Not Started

## Phase 1: Rules

- Branch: \`rules\`

## Phase 2: Reminders

- Branch: \`feature/reminders\`
`,
    },
    {
      config: { branches: { pattern: 'phase/{milestone}.{phase}/{slug}' } },
      good: `# Milestone 2: Fines

- Status: Not Started

## Phase 1: Rules

- Branch: \`phase/2.1/rules\`
`,
    },
  ],
  *check(context) {
    const schemeFor = context.once(branchSchemes);
    for (const { text: branch, start, end, milestone, phase } of plannedBranches(
      context,
      'branch',
      'branch-pattern',
    )) {
      if (!phase || !isAsked(milestone, phase) || phase.section === null) continue;
      // A name that is all placeholder, or no name at all, is another rule's.
      if (openPart.exec(branch)?.[0] === branch || /[\s~^:\\]/.test(branch)) continue;
      const scheme = schemeFor(branch);
      if (!scheme || scheme.matches(branch)) continue;
      const like = /^[a-z][a-z-]*\//i.test(branch)
        ? branch
        : (milestone.phases.find((each) => each !== phase && each.branch)?.branch?.text ?? null);
      const meant = scheme.nameFor(milestone, phase, like?.replace(/^`/, '') ?? null);
      yield { start, end, data: { branch, pattern: scheme.pattern, meant } };
    }
  },
  message: ({ branch, pattern, meant }) =>
    `The branch ${quoted(branch)} is not named ${quoted(pattern)} as the others are${meant ? `: that would be ${quoted(meant)}` : ''}.`,
  fix: ({ uri }, { start, end, data: { meant } }) =>
    meant === null
      ? []
      : [{ title: `Rename to ${meant}`, preferred: true, edits: [{ uri, start, end, text: meant }] }],
};
