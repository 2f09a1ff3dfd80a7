import { type Branch, type BranchNumber, meansMilestone, numbersIn } from '../reading/branches';
import { parseId } from '../reading/identifier';
import type { Milestone } from '../reading/model';
import type { Finding, Rule, RuleContext } from './rule';
import { isPast } from './shared/isPast';
import { plannedBranches } from './shared/plannedBranches';
import { quoted } from './wording/quoted';

interface Data {
  readonly branch: string;
  readonly says: string;
  readonly stands: string;
  /** The name with the numbers of where it stands. */
  readonly right: string;
  readonly past: boolean;
}

export const branchMismatch: Rule<Data> = {
  name: 'branch-mismatch',
  category: 'branches',
  severity: 'error',
  what: 'A branch whose name has the number of another milestone or phase than the one that it is planned for.',
  why: 'Branches are found by their numbers. Work pushed to this one would be counted for something else; usually a line was copied and one number forgotten.',
  examples: [
    {
      bad: `# Milestone 2: Lending

- Status: Not Started

## Phase 1: Rules

- Branch: \`feat/m2-p1-rules\`

## Phase 2: Reminders

- Branch: \`feat/m2-p1-reminders\`
           ^^^^^^^^^^^^^^^^^^^^ Branch 'feat/m2-p1-reminders' says Phase 1, but it is planned for Phase 2.
`,
      fixed: `# Milestone 2: Lending

- Status: Not Started

## Phase 1: Rules

- Branch: \`feat/m2-p1-rules\`

## Phase 2: Reminders

- Branch: \`feat/m2-p2-reminders\`
`,
    },
    {
      bad: `# Milestone 2: Lending

- Status: Not Started

## Phase 1: Rules

- Branch: feat/m1-p1-rules
          ^^^^^^^^^^^^^^^^ Branch 'feat/m1-p1-rules' says M1, but it is planned for M2.
`,
      fixed: `# Milestone 2: Lending

- Status: Not Started

## Phase 1: Rules

- Branch: feat/m2-p1-rules
`,
    },
    {
      good: `# Milestone 2: Lending

- Status: Not Started

## Phase 1: Rules

- Branch: \`fix/m1-mac-build\` (merged from \`feat/m1-p3-build\`)

## Phase 2: Reminders

- Branch pattern: \`fix/m02-p2-<topic>\`
`,
    },
  ],
  *check(context) {
    for (const branch of plannedBranches(context, 'branch', 'branch-pattern')) {
      const finding = judge(context, branch);
      if (finding) yield finding;
    }
  },
  message: ({ branch, says, stands }) =>
    `Branch ${quoted(branch)} says ${says}, but it is planned for ${stands}.`,
  fix: ({ uri }, { start, end, data }) => [
    {
      title: `Rename to ${data.right}`,
      // The branch of finished work is there and has its name.
      preferred: !data.past,
      edits: [{ uri, start, end, text: data.right }],
    },
  ],
};

function judge(context: RuleContext, branch: Branch): Finding<Data> | null {
  const { text, milestone, phase, start, end } = branch;
  const numbers = numbersIn(text);
  const wrongMilestone =
    numbers.milestone && isOther(context, numbers.milestone, milestone, numbers.phase !== null)
      ? numbers.milestone
      : null;
  const wrongPhase =
    numbers.phase && phase?.number && !meansPhase(text, numbers.phase, phase.number) ? numbers.phase : null;
  if (!wrongMilestone && !wrongPhase) return null;
  const own = milestone.id?.numbers.join('.') ?? '';
  const pairs: readonly (readonly [BranchNumber | null, string])[] = [
    [wrongPhase, phase?.number ?? ''],
    [wrongMilestone, own],
  ];
  let right = text;
  for (const [number, next] of pairs.toSorted(([a], [b]) => (b?.from ?? 0) - (a?.from ?? 0)))
    if (number) right = right.slice(0, number.from) + padded(next, number.text) + right.slice(number.to);
  const names = (milestoneNumber: string | null, phaseNumber: string | null) =>
    [
      milestoneNumber === null ? '' : `M${milestoneNumber}`,
      phaseNumber === null ? '' : `Phase ${phaseNumber}`,
    ]
      .filter(Boolean)
      .join(' ');
  return {
    start,
    end,
    data: {
      branch: text,
      says: names(wrongMilestone?.text ?? null, wrongPhase?.text ?? null),
      stands: names(wrongMilestone && own, wrongPhase && (phase?.number ?? null)),
      right,
      past: isPast(milestone) || isPast(phase),
    },
    related: [{ uri: context.uri, key: (wrongPhase ? phase! : milestone).key, says: 'It is planned here.' }],
  };
}

/** `m1` alone may be a kind of computer; with a phase, or where there is such a milestone, it is a number. */
function isOther(
  { uri, graph }: RuleContext,
  number: BranchNumber,
  milestone: Milestone,
  withPhase: boolean,
): boolean {
  if (meansMilestone(number, milestone)) return false;
  if (withPhase) return true;
  const id = parseId(`${milestone.id!.prefix}${number.text}`);
  return id !== null && graph.resolveMilestone(uri, id).length > 0;
}

/** `p1-2` is for phases 1 and 2; `p6` will do for a phase 6.1. */
function meansPhase(name: string, { text, to }: BranchNumber, own: string): boolean {
  const number = own.toLowerCase();
  const more = /^(?:[-_](?:p|to-?|and-?)?(\d{1,3}[a-z]?)(?=$|[/_-]))?/i.exec(name.slice(to))![1];
  const said = [text, more, more && `${text}.${more}`].map((each) =>
    each?.toLowerCase().replace(/^0+(?=\d)/, ''),
  );
  return said.includes(number) || (!text.includes('.') && number.startsWith(`${said[0]}.`));
}

/** As many digits as the number had that it replaces. */
const padded = (number: string, old: string): string =>
  /^0\d/.test(old) && /^\d+$/.test(number) ? number.padStart(old.length, '0') : number;
