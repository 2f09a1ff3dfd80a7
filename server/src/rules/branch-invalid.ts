import { openPart } from '../reading/branches';
import type { Rule } from './rule';
import { isPast } from './shared/isPast';
import { plannedBranches } from './shared/plannedBranches';
import { quoted } from './wording/quoted';

interface Data {
  readonly branch: string;
  readonly because: string;
  readonly right: string;
}

export const branchInvalid: Rule<Data> = {
  name: 'branch-invalid',
  category: 'branches',
  severity: 'error',
  what: 'A branch name that git does not take.',
  why: 'Whoever follows the plan cannot create the branch, and makes up a name that nobody finds again.',
  examples: [
    {
      bad: `# Milestone 2: Lending

- Status: Not Started

## Phase 1: Rules

- Branch: \`feat/m2-p1 loan rules\`
           ^^^^^^^^^^^^^^^^^^^^^
`,
      fixed: `# Milestone 2: Lending

- Status: Not Started

## Phase 1: Rules

- Branch: \`feat/m2-p1-loan-rules\`
`,
      good: `# Milestone 2: Lending

- Status: Not Started

## Phase 1: Rules

- Branch: \`feat/m2-p1-loan-rules\`, \`fix/#12-loans\`

## Phase 2: Reminders

- Branch: none, this is done on main
`,
    },
  ],
  *check(context) {
    for (const { text: branch, start, end, milestone, phase } of plannedBranches(
      context,
      'branch',
      'target',
    )) {
      // What is to be filled in is no name yet; `somebody:branch` is how a fork's branch is written.
      if (openPart.test(branch) || /^[\w-]+:[^:]+$/.test(branch)) continue;
      const because = whyInvalid(branch);
      if (because === null || isPast(milestone) || isPast(phase)) continue;
      yield { start, end, data: { branch, because, right: slug(branch) } };
    }
  },
  message: ({ branch, because }) => `Git takes no branch ${quoted(branch)}: ${because}.`,
  fix: ({ uri }, { start, end, data: { right } }) =>
    right === '' || whyInvalid(right) !== null
      ? []
      : [{ title: `Rename to ${right}`, preferred: true, edits: [{ uri, start, end, text: right }] }],
};

/** Most names hold nothing that could be wrong. */
const suspect = /[\s~^:?*[\\.@]|\/\/|^[-/]|\/$/;

/** `git check-ref-format --branch`, in words. */
function whyInvalid(name: string): string | null {
  if (!suspect.test(name)) return null;
  const character = /[\s~^:?*[\\]/.exec(name)?.[0];
  if (character) return `it has a ${character.trim() === '' ? 'space' : quoted(character)}`;
  const pair = /\.\.|@\{|\/\//.exec(name)?.[0];
  if (pair) return `it has ${quoted(pair)}`;
  if (/^[-/]/.test(name)) return `it begins with ${quoted(name[0]!)}`;
  if (/[/.]$/.test(name)) return `it ends with ${quoted(name.at(-1)!)}`;
  if (/(?:^|\/)\./.test(name)) return 'a part of it begins with a dot';
  if (/\.lock(?:\/|$)/.test(name)) return "a part of it ends with '.lock'";
  return name === '@' ? 'git means HEAD by it' : null;
}

const slug = (name: string): string =>
  name
    .replace(/[\s~^:?*[\]\\{}]+|\.{2,}|@\{/g, '-')
    .replace(/\.lock(?=\/|$)/g, '')
    .replace(/-{2,}/g, '-')
    .replace(/\/{2,}/g, '/')
    .replace(/(?<=^|\/)[-.]+|(?<![-.])[-.]+(?=\/|$)/g, '')
    .replace(/^\/+|(?<!\/)\/+$/g, '');
