import { openPart } from '../reading/branches';
import type { Rule } from './rule';
import { isPast } from './shared/isPast';
import { plannedBranches } from './shared/plannedBranches';
import { quoted } from './wording/quoted';

interface Data {
  readonly branch: string;
  readonly open: string;
  /** Where the label can say that it is a pattern. */
  readonly label: { readonly start: number; readonly end: number } | null;
}

export const branchPlaceholder: Rule<Data> = {
  name: 'branch-placeholder',
  category: 'branches',
  severity: 'warning',
  what: 'A `Branch` whose name still has a part to be filled in, such as `<topic>`.',
  why: 'Nobody can check out that branch. Where several branches follow one pattern, `Branch pattern` says so.',
  silences: ['placeholder-left'],
  examples: [
    {
      bad: `# Milestone 2: Lending

- Status: Not Started

## Phase 1: Rules

- Branch: \`fix/m2-p1-<topic>\`
           ^^^^^^^^^^^^^^^^^
`,
      fixed: `# Milestone 2: Lending

- Status: Not Started

## Phase 1: Rules

- Branch pattern: \`fix/m2-p1-<topic>\`
`,
    },
    {
      good: `# Milestone 2: Lending

- Status: Not Started

## Phase 1: Rules

- Branch pattern: \`fix/m2-p1-<topic>\`

## Phase 2: Reminders

- Branch: \`feat/m2-p2-reminders\`
`,
    },
  ],
  *check(context) {
    const { model } = context;
    if (model.template) return;
    for (const { text: branch, start, end, field, milestone, phase } of plannedBranches(context, 'branch')) {
      const open = openPart.exec(branch)?.[0];
      if (!open || isPast(milestone) || isPast(phase)) continue;
      const canRelabel = /^branch(?:es)?$/i.test(field.label.text) && /^(?:list|line)$/.test(field.form);
      const { label } = field;
      // A name that is nothing but a placeholder is no pattern.
      const isPattern = branch !== open && canRelabel;
      yield {
        start,
        end,
        data: { branch, open, label: isPattern ? { start: label.start, end: label.end } : null },
      };
    }
  },
  message: ({ branch, open }) =>
    branch === open
      ? `${quoted(open)} is to be filled in: this is no branch yet.`
      : `${quoted(open)} in ${quoted(branch)} is to be filled in; of several branches, say "Branch pattern".`,
  fix({ uri, text }, { data: { label } }) {
    if (!label) return [];
    const written = text.slice(label.start, label.end).replace(/es$/i, '');
    return [
      {
        title: 'Say that it is a pattern',
        preferred: true,
        edits: [{ uri, ...label, text: `${written} pattern` }],
      },
    ];
  },
};
