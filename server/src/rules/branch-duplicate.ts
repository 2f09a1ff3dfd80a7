import { type Branch, numbersIn, openPart } from '../reading/branches';
import { slugOf } from '../reading/slug';
import { significantWords } from '../reading/words';
import type { Rule } from './rule';
import { isPast } from './shared/isPast';
import { plannedBranches } from './shared/plannedBranches';
import { quoted } from './wording/quoted';

interface Data {
  readonly branch: string;
  readonly other: string;
  /** A name of its own; null where git knows the branch: what is there is not renamed in a plan alone. */
  readonly right: string | null;
}

export const branchDuplicate: Rule<Data> = {
  name: 'branch-duplicate',
  category: 'branches',
  severity: 'error',
  what: 'One branch that two phases of a milestone name as theirs, while other phases have one of their own.',
  why: 'The second phase would be merged with the first, or overwrite it. Mostly the line was copied and not changed.',
  examples: [
    {
      bad: `# Milestone 2: Fines

- Status: Not Started

## Phase 1: Rules

- Branch: \`feat/fine-rules\`

## Phase 2: Reminders

- Branch: \`feat/fine-rules\`
           ^^^^^^^^^^^^^^^

## Phase 3: Payment

- Branch: \`feat/fine-payment\`
`,
      fixed: `# Milestone 2: Fines

- Status: Not Started

## Phase 1: Rules

- Branch: \`feat/fine-rules\`

## Phase 2: Reminders

- Branch: \`feat/reminders\`

## Phase 3: Payment

- Branch: \`feat/fine-payment\`
`,
      good: `# Milestone 2: Fines

- Status: Not Started

## Phase 1: Rules

- Branch: \`feat/fines\`

## Phase 2: Reminders

- Branch: \`feat/fines\`

## Phase 3: Payment

- Branch: \`feat/fines\`
`,
    },
  ],
  *check(context) {
    const { uri, graph } = context;
    const seen = new Map<string, Branch>();
    const all = plannedBranches(context, 'branch').filter(({ phase }) => phase?.section != null);
    for (const branch of all) {
      const { milestone, phase, start, end } = branch;
      const key = `${milestone.key} ${branch.text}`;
      const first = seen.get(key);
      if (!first) seen.set(key, branch);
      // Which of the two the number in it means is told by another rule.
      if (!first || first.phase === phase || openPart.test(branch.text) || numbersIn(branch.text).phase)
        continue;
      if (isPast(milestone) || isPast(phase) || !isSlip(branch, all)) continue;
      const other = nameOf(first);
      yield {
        start,
        end,
        data: {
          branch: branch.text,
          other,
          right: graph.git()?.branches.includes(branch.text) ? null : ownName(branch),
        },
        related: [{ uri, key: first.phase!.key, part: 'branch', says: `${other} has it.` }],
      };
    }
  },
  message: ({ branch, other }) => `The branch ${quoted(branch)} is that of ${other} already.`,
  fix: ({ uri }, { start, end, data: { right } }) =>
    right === null
      ? []
      : [{ title: `Rename to ${right}`, preferred: true, edits: [{ uri, start, end, text: right }] }],
};

/** Named after its phase, in the same folder of branches. */
function ownName({ text, phase }: Branch): string | null {
  const slug = slugOf(phase!.title.text).replace(/-{2,}/g, '-').slice(0, 60);
  const right = text.slice(0, text.lastIndexOf('/') + 1) + slug;
  return slug === '' || right === text ? null : right;
}

const nameOf = ({ phase }: Branch): string =>
  phase!.number === null ? quoted(phase!.title.text) : `Phase ${phase!.number}`;

/** Two of several have it, or it is named after the other: a milestone may well be done in one branch. */
function isSlip({ milestone, text, phase }: Branch, all: readonly Branch[]): boolean {
  const branches = all.filter((other) => other.milestone === milestone);
  const having = branches.filter((other) => other.text === text);
  if (having.length > 2) return false;
  if (branches.length > 2) return true;
  const says = (words: readonly string[]) =>
    words.some((word) => word.length > 3 && text.toLowerCase().includes(word));
  const first = having[0]!.phase!;
  return says(significantWords(first.title.text)) && !says(significantWords(phase!.title.text));
}
