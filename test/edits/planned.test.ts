import { describe, expect, test } from 'vitest';
import type { TreeNode } from '../../server/src/lsp/protocol';
import type { Workspace } from '../helpers/openWorkspace';
import { carryOut, open } from './support/plannedIn';

function nodeOf({ service }: Workspace, ...labels: readonly string[]): TreeNode {
  let nodes = service.treeChildren(null);
  let found = nodes[0]!;
  for (const label of labels) {
    nodes = service.treeChildren(found.id);
    found = nodes.find((node) => node.label === label)!;
  }
  return found;
}

describe('a status', () => {
  test('changes at home and in the index alike', () => {
    const workspace = open();
    const { id } = nodeOf(workspace, 'M2 Loans');
    expect(workspace.service.plan.statusChoices({ id })).toEqual({
      current: 'active',
      choices: [
        { category: 'planned', word: 'Not Started' },
        { category: 'active', word: 'In Progress' },
        { category: 'blocked', word: 'Blocked' },
        { category: 'done', word: 'Completed' },
        { category: 'dropped', word: 'Cancelled' },
      ],
    });
    carryOut(workspace, workspace.service.plan.setStatus({ id, category: 'blocked', word: 'Blocked' }));
    expect(workspace.files.get('docs/roadmap/m2-loans.md')).toContain('- Status: Blocked\n');
    expect(workspace.files.get('docs/roadmap/index.md')).toContain('| 2027-04-02 | Blocked |');
  });

  test('of a phase changes where a row states it', () => {
    const workspace = open();
    const { id } = nodeOf(workspace, 'M2 Loans', 'Phase 2 Returns');
    carryOut(workspace, workspace.service.plan.setStatus({ id, category: 'active', word: 'In Progress' }));
    expect(workspace.files.get('docs/roadmap/index.md')).toContain('| 2027-03-19 | In Progress |');
  });

  test('is a new field where there was none', () => {
    const workspace = open(
      new Map([['m1.md', '# Milestone 1: Lending\n\n- Owner: Ann\n\n## Phase 1: Desk\n\n- [ ] Open it.\n']]),
    );
    const { id } = nodeOf(workspace, 'M1 Lending');
    carryOut(workspace, workspace.service.plan.setStatus({ id, category: 'planned', word: 'Planned' }));
    expect(workspace.files.get('m1.md')).toContain(
      '# Milestone 1: Lending\n\n- Status: Planned\n- Owner: Ann\n',
    );
  });
});

test('a phase that starts tells its branch, unless git has it', () => {
  const branchOf = (workspace: Workspace) => {
    const { id } = nodeOf(workspace, 'M2 Loans', 'Phase 2 Returns');
    return workspace.service.plan.act({ act: 'start', on: { id }, anyway: false }).branch;
  };
  const workspace = open();
  expect(branchOf(workspace)).toBe('feat/m2-p2-returns');
  workspace.service.setGit({ branches: ['feat/m2-p2-returns'], merged: [] });
  expect(branchOf(workspace)).toBeNull();
});

describe('a phase that is moved', () => {
  test('takes its number, anchor, branch, links and row along', () => {
    const workspace = open();
    const moved = nodeOf(workspace, 'M2 Loans', 'Phase 3 Fines');
    const before = nodeOf(workspace, 'M2 Loans', 'Phase 2 Returns');
    carryOut(workspace, workspace.service.plan.move({ id: moved.id, before: before.id }));
    const text = workspace.files.get('docs/roadmap/m2-loans.md')!;
    expect(text).toContain(
      '<a id="m2-phase-2"></a>\n## Phase 2: Fines\n\n### Phase Goal\nIt works.\n\nSee [the returns](#m2-phase-3) first.',
    );
    expect(text).toContain('feat/m2-p2-fines`');
    expect(text).toContain('in use.\n\n<a id="m2-phase-3"></a>\n## Phase 3: Returns\n');
    expect(text).toContain('feat/m2-p3-returns`');
    expect(text).toContain('in use.\n\n## Next Steps\n');
    expect(workspace.files.get('docs/roadmap/index.md')).toContain(
      `| | [Phase 2: Fines](./m2-loans.md#m2-phase-2) | — | — | Not Started |
| | [Phase 3: Returns](./m2-loans.md#m2-phase-3) | 2027-03-08 | 2027-03-19 | Not Started |
`,
    );
  });

  test('back again is what was', () => {
    const workspace = open();
    const before = new Map(workspace.files);
    const phase = (label: string) => nodeOf(workspace, 'M2 Loans', label).id;
    carryOut(workspace, workspace.service.plan.move({ id: phase('Phase 2 Returns'), before: null }));
    carryOut(
      workspace,
      workspace.service.plan.move({ id: phase('Phase 3 Returns'), before: phase('Phase 2 Fines') }),
    );
    expect(new Map(workspace.files)).toEqual(before);
  });

  test('stays in its milestone', () => {
    const workspace = open();
    const { id } = nodeOf(workspace, 'M2 Loans', 'Phase 2 Returns');
    expect(workspace.service.plan.move({ id: nodeOf(workspace, 'M2 Loans').id, before: id }).refused).toBe(
      'Only phases can be moved.',
    );
  });
});
