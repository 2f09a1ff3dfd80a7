import { expect, test } from 'vitest';
import { grouped, isFiltered, lookWords, plainLook, visible } from '../../client/src/treeLook';
import type { TreeNode } from '../../server/src/lsp/protocol';

const milestone = (id: string, more: Partial<TreeNode> = {}): TreeNode => ({
  id,
  parent: 'R',
  kind: 'milestone',
  label: id,
  description: '',
  spoken: id,
  category: 'planned',
  hasChildren: true,
  expanded: false,
  uri: null,
  ...more,
});

const all = [
  milestone('M1', { category: 'done', teams: ['Backend'], owner: 'Ann' }),
  milestone('M2', { category: 'active', teams: ['QA', 'Backend'], owner: 'Ben' }),
  milestone('M3', { category: 'planned', teams: ['QA'] }),
  milestone('M4', { category: null, owner: 'Ann' }),
];

const ids = (nodes: readonly TreeNode[]) => nodes.map(({ id }) => id).join(' ');

test('a filter lets through what fits all of it', () => {
  expect(ids(visible(all, plainLook, null))).toBe('M1 M2 M3 M4');
  expect(ids(visible(all, { ...plainLook, openOnly: true }, null))).toBe('M2 M3 M4');
  expect(ids(visible(all, { ...plainLook, team: 'Backend', openOnly: true }, null))).toBe('M2');
  expect(ids(visible(all, { ...plainLook, status: 'planned' }, null))).toBe('M3');
  expect(ids(visible(all, { ...plainLook, text: 'x' }, new Set(['M1', 'M4'])))).toBe('M1 M4');
});

test('phases and items of a milestone that is shown are not held against its team or status', () => {
  const phase = milestone('P', { kind: 'phase', category: 'planned' });
  const ticked = milestone('I', { kind: 'item', category: null, ticked: true });
  const look = { ...plainLook, team: 'Backend', status: 'active' as const };
  expect(ids(visible([phase, ticked], look, new Set()))).toBe('P I');
  expect(ids(visible([phase, ticked], { ...look, openOnly: true }, null))).toBe('P');
});

test.each([
  ['status', 'In progress: M2 | Planned: M3 | Done: M1 | No status: M4'],
  ['team', 'Backend: M1 | QA: M2 M3 | No team: M4'],
  ['owner', 'Ann: M1 M4 | Ben: M2 | No owner: M3'],
] as const)('groups by %s', (by, expected) => {
  const groups = grouped('R', all, by);
  expect(groups.map(({ node, members }) => `${node.label}: ${ids(members)}`).join(' | ')).toBe(expected);
  expect(groups[0]!.node.parent).toBe('R');
  expect(groups.map(({ node }) => node.spoken)[0]).toMatch(/, \d milestones?$/);
});

test('what is hidden is said', () => {
  expect(isFiltered(plainLook)).toBe(false);
  expect(lookWords(plainLook)).toBeUndefined();
  expect(lookWords({ ...plainLook, openOnly: true, team: 'QA', text: 'loan' })).toBe(
    'Filter: open only, team QA, “loan”',
  );
});
