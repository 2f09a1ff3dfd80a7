import { describe, test } from 'vitest';
import { checkRule } from '../helpers/checkRule';

const plan = (lines: string): string => `# Milestone 7: Lending

- Status: Not Started

## Phase 1: Rules

### Branch and PR Plan
${lines}
`;

describe('which milestone and phase a branch names', () => {
  test.each([
    '- Branch: `docs/m7-p1-rules`',
    '- Branch: docs/m07/phase-1/rules (merged)',
    '- Branch: `feat/m7-p1`, `feat/m7-p1-more`',
    '- Branch: `feat/m7-p1-2-rules`',
    '- Branch: `fix/p2-crash-on-start`',
    '- Branch: `fix/m1-mac-build`',
    '- Branch: `main` (merged from `feat/m6-p3-rules`)',
    '- Branch: Create `feat/m7-p1-rules` from `feat/m6-p3-rules`.',
    '- Branch: [`feat/m7-p1-rules`](https://example.org/tree/feat/m6-p3)',
    '- Branch: TBD',
    '- Branch: —',
    '- Branch: git checkout -b feat/m6-p1',
    '- Branch pattern: `fix/m7-p1-<topic>`',
    '- Branches: feature/lending, feature/loans',
    '- PR Target: `main`\n- Branch: `feat/m7-p1-rules`',
    '- PR Target: `release/2.6`',
  ])('nothing is wrong with %s', (line) => checkRule(plan(line)));

  test('another milestone, another phase, both, in a list and in a pattern', () => {
    const marks = (line: string, mark: string, rule: string): void =>
      checkRule(plan(`${line}\n${mark}`), { rule });
    marks('- Branch: `docs/m6-p1-rules`', '           ^^^^^^^^^^^^^^^^', 'branch-mismatch');
    marks('- Branch: `docs/m7-p2-rules`', '           ^^^^^^^^^^^^^^^^', 'branch-mismatch');
    marks(
      '- Branch: docs/m6-p2-rules',
      "          ^^^^^^^^^^^^^^^^ Branch 'docs/m6-p2-rules' says M6 Phase 2, but it is planned for M7 Phase 1.",
      'branch-mismatch',
    );
    marks(
      '- Branches: `feat/m7-p1`, `feat/m7-p3`',
      '                           ^^^^^^^^^^',
      'branch-mismatch',
    );
    marks('- Branch pattern: `fix/m6-p1-<topic>`', '                   ^^^^^^^^^^^^^^^^^', 'branch-mismatch');
    marks('- PR Target: `chore/m6-integration`', '              ^^^^^^^^^^^^^^^^^^^^', 'target-mismatch');
  });

  test('names that git does not take', () => {
    const invalid = (name: string): void =>
      checkRule(plan(`- Branch: \`${name}\`\n           ${'^'.repeat(name.length)}`), {
        rule: 'branch-invalid',
      });
    for (const name of [
      'feat/m7 p1',
      'feat/m7..p1',
      'feat//p1',
      '/feat/p1',
      'feat/p1/',
      'feat/p1.',
      'feat/.p1',
      'a.lock',
    ])
      invalid(name);
  });

  test('what is finished keeps its names', () => {
    checkRule(`# Milestone 7: Lending

- Status: Completed

## Phase 1: Rules

- Branch: \`feat/m7 <topic>\`
- PR Target: \`feat/m7..x\`
`);
  });
});
