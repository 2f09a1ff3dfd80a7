import { meansMilestone, numbersIn } from '../reading/branches';
import { parseId } from '../reading/identifier';
import type { Rule } from './rule';
import { isPast } from './shared/isPast';
import { plannedBranches } from './shared/plannedBranches';
import { quoted } from './wording/quoted';

interface Data {
  readonly target: string;
  readonly says: string;
  readonly milestone: string;
  readonly right: string;
  readonly past: boolean;
}

export const targetMismatch: Rule<Data> = {
  name: 'target-mismatch',
  category: 'branches',
  severity: 'warning',
  what: 'A pull request that is planned into the integration branch of another milestone.',
  why: 'The work would be merged with what it does not belong to, and is missing where it is waited for.',
  examples: [
    {
      bad: `--- m1-catalogue.md
# Milestone 1: Catalogue

- Status: In Progress
--- m2-lending.md
# Milestone 2: Lending

- Status: Not Started

## Phase 1: Rules

- Branch: \`feat/m2-p1-rules\`
- PR Target: \`chore/m1-integration\`
              ^^^^^^^^^^^^^^^^^^^^
`,
      fixed: `--- m1-catalogue.md
# Milestone 1: Catalogue

- Status: In Progress
--- m2-lending.md
# Milestone 2: Lending

- Status: Not Started

## Phase 1: Rules

- Branch: \`feat/m2-p1-rules\`
- PR Target: \`chore/m2-integration\`
`,
    },
    {
      good: `# Milestone 2: Lending

- Status: Not Started

## Phase 1: Rules

- Branch: \`feat/m2-p1-rules\`
- PR Target: \`main\`

## Phase 2: Reminders

- Branch: \`feat/m2-p2-reminders\`
- PR Target: \`feat/m2-p1-rules\`
`,
    },
  ],
  *check(context) {
    const { uri, graph } = context;
    for (const { text: target, start, end, milestone, phase } of plannedBranches(context, 'target')) {
      const number = numbersIn(target).milestone;
      if (!number || meansMilestone(number, milestone)) continue;
      const id = parseId(`${milestone.id!.prefix}${number.text}`);
      const isKnown = id !== null && graph.resolveMilestone(uri, id).length > 0;
      if (!isKnown && !/integration|release|milestone/i.test(target)) continue;
      const own = milestone.id!.numbers.join('.');
      yield {
        start,
        end,
        data: {
          target,
          says: `M${number.text}`,
          milestone: milestone.id!.text,
          right: target.slice(0, number.from) + own.padStart(pad(number.text), '0') + target.slice(number.to),
          past: isPast(milestone) || isPast(phase),
        },
        related: [{ uri, key: milestone.key, says: `It is planned in ${milestone.id!.text}.` }],
      };
    }
  },
  message: ({ target, says, milestone }) =>
    `This work of ${milestone} is to be merged into ${quoted(target)}, which is a branch of ${says}.`,
  fix: ({ uri }, { start, end, data }) => [
    {
      title: `Merge into ${data.right}`,
      preferred: !data.past,
      edits: [{ uri, start, end, text: data.right }],
    },
  ],
};

const pad = (number: string): number => (number.startsWith('0') ? number.length : 0);
