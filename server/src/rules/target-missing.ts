import { branchesIn } from '../reading/branches';
import type { Model } from '../reading/model';
import type { Rule } from './rule';
import { insertFieldLine } from './shared/insertFieldLine';
import { missingInPhases } from './shared/missingInPhases';
import { quoted } from './wording/quoted';

interface Data {
  readonly phase: string;
  readonly key: string;
  /** Where all other phases of the milestone go; null where they differ. */
  readonly meant: string | null;
}

export const targetMissing: Rule<Data> = {
  name: 'target-missing',
  category: 'branches',
  severity: 'warning',
  what: 'A phase with a branch that does not say where it is merged, while the other phases of the milestone do.',
  why: 'It will be merged into the default branch, past the integration of the milestone.',
  examples: [
    {
      bad: `# Milestone 2: Fines

- Status: Not Started

## Phase 1: Rules

- Branch: \`feat/m2-p1-rules\`
- PR Target: \`chore/m2-integration\`

## Phase 2: Reminders
   ^^^^^^^

- Branch: \`feat/m2-p2-reminders\`
`,
      fixed: `# Milestone 2: Fines

- Status: Not Started

## Phase 1: Rules

- Branch: \`feat/m2-p1-rules\`
- PR Target: \`chore/m2-integration\`

## Phase 2: Reminders

- Branch: \`feat/m2-p2-reminders\`
- PR Target: \`chore/m2-integration\`
`,
    },
  ],
  *check(context) {
    for (const { milestone, phase } of missingInPhases(context, 'target')) {
      // Without a branch there is nothing to merge, and that is said of the branch.
      if (!phase.numberAt || phase.branches.length === 0) continue;
      const { start, end } = phase.numberAt;
      const targets = new Set(
        milestone.phases.flatMap(({ target }) => (target ? targetIn(context, target) : [])),
      );
      const [only] = targets;
      const meant = targets.size === 1 && only ? only : null;
      yield { start, end, data: { phase: phase.number!, key: phase.key, meant } };
    }
  },
  message: ({ phase, meant }) =>
    `Phase ${phase} does not say where its branch is merged${meant ? `; the other phases go to ${quoted(meant)}` : ', and the other phases do'}.`,
  fix({ uri, text, model }, { data: { key, meant } }) {
    const like = model.fields.find(({ name, phase }) => name === 'target' && phase !== null && phase !== key);
    const beside = model.fields.find(
      ({ name, phase }) => (name === 'branch' || name === 'branch-pattern') && phase === key,
    );
    if (meant === null || !like || !beside) return [];
    const edit = insertFieldLine(uri, text, like, meant, beside, 'after');
    return edit ? [{ title: `Insert the target ${quoted(meant)}`, preferred: true, edits: [edit] }] : [];
  },
};

function targetIn(
  { model, text }: { readonly model: Model; readonly text: string },
  target: { readonly start: number },
) {
  const field = model.fields.find(({ value }) => value.start <= target.start && target.start <= value.end);
  return field ? [...branchesIn({ ...model, fields: [field] }, text, 'target')].map((each) => each.text) : [];
}
