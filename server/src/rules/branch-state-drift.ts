import type { Rule } from './rule';
import { plannedBranches } from './shared/plannedBranches';
import { counted } from './wording/counted';
import { quoted } from './wording/quoted';

interface Data {
  readonly branch: string;
  readonly phase: string;
  readonly open: number;
  readonly status: string | null;
  readonly drift: 'merged' | 'missing';
}

export const branchStateDrift: Rule<Data> = {
  name: 'branch-state-drift',
  category: 'branches',
  severity: 'info',
  what: 'A phase that is still open although its branch was merged, or in progress although git has no such branch.',
  why: 'Git knows what was done. Where the plan says otherwise, somebody forgot to tick, or works on a branch of another name.',
  examples: [
    {
      git: { branches: ['main', 'feat/m1-p2-notices'], merged: ['feat/m1-p1-rules'] },
      bad: `# Milestone 1: Lending

- Status: In Progress

## Phase 1: Rules

- Branch: \`feat/m1-p1-rules\`
           ^^^^^^^^^^^^^^^^ 'feat/m1-p1-rules' was merged, but Phase 1 has 1 open item.

- [x] Limit loans per member.
- [ ] Remind before the due date.

## Phase 2: Notices

- Branch: \`feat/m1-p2-notices\`

- [ ] Send them by post.

## Phase 3: Payment

- Status: In Progress
- Branch: \`feat/m1-p3-payment\`
           ^^^^^^^^^^^^^^^^^^

- [ ] Take coins.
`,
      good: `# Milestone 1: Lending

- Status: In Progress

## Phase 1: Rules

- Branch: \`feat/m1-p1-rules\`

- [x] Limit loans per member.
- [x] Remind before the due date.

## Phase 2: Notices

- Branch: \`feat/m1-p2-notices\`

- [ ] Send them by post.
`,
    },
  ],
  *check(context) {
    const { graph } = context;
    const planned = plannedBranches(context, 'branch');
    const git = planned.length > 0 ? graph.git() : null;
    if (!git) return;
    const [there, merged] = [new Set(git.branches), new Set(git.merged)];
    // A clone of one branch knows nothing of the others.
    const isKnown = planned.some((branch) => there.has(branch.text) || merged.has(branch.text));
    for (const branch of planned) {
      const { phase, start, end, text: name } = branch;
      if (!phase || !isKnown) continue;
      const { progress } = phase;
      const open = progress ? progress.total - progress.done : 0;
      const category = phase.status?.category ?? null;
      const data = {
        branch: name,
        phase: phase.number === null ? phase.title.text : `Phase ${phase.number}`,
        open,
        status: phase.status?.word.text ?? null,
      };
      // One that is there again is worked on again.
      if (
        merged.has(name) &&
        !there.has(name) &&
        (open > 0 || category === 'active' || category === 'planned')
      ) {
        if (category !== 'done' && category !== 'dropped')
          yield { start, end, data: { ...data, drift: 'merged' } };
      } else if (category === 'active' && !there.has(name) && !merged.has(name))
        yield { start, end, data: { ...data, drift: 'missing' } };
    }
  },
  message: ({ branch, phase, open, status, drift }) =>
    drift === 'missing'
      ? `${phase} is ${status}, but git has no branch ${quoted(branch)}.`
      : open > 0
        ? `${quoted(branch)} was merged, but ${phase} has ${counted(open, 'open item')}.`
        : `${quoted(branch)} was merged, but ${phase} is ${status}.`,
};
