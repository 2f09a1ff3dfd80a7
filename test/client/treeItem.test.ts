import { describe, expect, test, vi } from 'vitest';
import type { TreeNode } from '../../server/src/lsp/protocol';

vi.mock('vscode', () => import('./support/vscodeStub'));
const { treeItem } = await import('../../client/src/treeItem');

const node = (more: Partial<TreeNode>): TreeNode => ({
  id: 'x',
  parent: null,
  kind: 'milestone',
  label: 'M3 Loans',
  description: 'In Progress · 9/33',
  spoken: 'Milestone 3, Loans, in progress, 9 of 33 items',
  category: 'active',
  hasChildren: true,
  expanded: true,
  uri: 'file:///m3.md',
  ...more,
});

const iconOf = (more: Partial<TreeNode>) => {
  const { id, color } = treeItem(node(more)).iconPath as { id: string; color?: { id: string } };
  return [id, color?.id];
};

describe('a row', () => {
  test('says aloud what it shows', () => {
    const item = treeItem(node({}));
    expect(item.accessibilityInformation?.label).toBe('Milestone 3, Loans, in progress, 9 of 33 items');
    expect(item.description).toBe('9/33 · In Progress');
  });

  test('has the whole title: VS Code cuts it where the side bar is narrow', () => {
    const label = 'Phase 2 Stock, Expiry Dates and what the Auditors want to see of both';
    expect(treeItem(node({ kind: 'phase', label })).label).toBe(label);
  });

  test('has another icon, not only another colour, for each category', () => {
    const categories = ['planned', 'active', 'blocked', 'done', 'dropped'] as const;
    const icons = categories.map((category) => iconOf({ category })[0]);
    expect(new Set([...icons, iconOf({ category: 'planned', state: 'ready' })[0]]).size).toBe(6);
  });

  test('keeps its icon and its colour where it has errors, and bears their number', () => {
    const errors = { problems: { errors: 1, warnings: 2 } };
    expect(iconOf({ category: 'planned', state: 'ready', ...errors })).toEqual([
      'play-circle',
      'charts.blue',
    ]);
    expect(treeItem(node(errors)).resourceUri?.toString()).toBe('milepost-row:/x?1%2F2');
    expect(treeItem(node({ problems: { errors: 0, warnings: 0 } })).resourceUri).toBeUndefined();
  });

  test.each([
    ['In Progress · 9/33 · 1 error', '9/33 · In Progress · 1 error'],
    [
      'Not Started · 1/27 · waits for M1, M2 · 2 warnings',
      '1/27 · waits for M1, M2 · Not Started · 2 warnings',
    ],
    ['Not Started · ready', 'ready · Not Started'],
  ])('says first what must not be cut off: %s', (description, shown) => {
    expect(treeItem(node({ description })).description).toBe(shown);
  });

  test('of an item has a box and no icon', () => {
    const item = treeItem(node({ kind: 'item', category: null, ticked: true, hasChildren: false }));
    expect(item.checkboxState).toMatchObject({ state: 1 });
    expect(item.iconPath).toBeUndefined();
  });

  test('tells menus what it is', () => {
    expect(treeItem(node({})).contextValue).toBe('milestone open');
    expect(treeItem(node({ category: 'done' })).contextValue).toBe('milestone');
  });

  test('leads nowhere where there is no document', () => {
    expect(treeItem(node({ uri: null })).command).toBeUndefined();
  });
});
