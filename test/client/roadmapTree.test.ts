import { expect, test, vi } from 'vitest';
import type { Ask } from '../../client/src/roadmapTree';
import type { TreeNode } from '../../server/src/lsp/protocol';

vi.mock('vscode', () => import('./support/vscodeStub'));
const { createRoadmapTree } = await import('../../client/src/roadmapTree');

const node = (id: string, parent: string | null, more: Partial<TreeNode> = {}): TreeNode => ({
  id,
  parent,
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

function setUp() {
  const server = new Map<string | null, TreeNode[]>([
    [null, [node('R', null, { kind: 'roadmap' })]],
    ['R', [node('M1', 'R'), node('M2', 'R')]],
  ]);
  const asked: (string | null)[] = [];
  const ask = async (_: string, { id }: { id: string | null }) => {
    asked.push(id);
    return structuredClone(server.get(id) ?? []);
  };
  const tree = createRoadmapTree(() => ask as unknown as NonNullable<Ask>);
  const fired: (TreeNode | TreeNode[] | undefined)[] = [];
  tree.onDidChangeTreeData!((what) => fired.push(what as TreeNode | TreeNode[] | undefined));
  return { server, asked, tree, fired };
}

test('asks for children once', async () => {
  const { asked, tree } = setUp();
  const [root] = await tree.children(null);
  await tree.children(root!.id);
  await tree.children(root!.id);
  expect(asked).toEqual([null, 'R']);
});

test('writes what changed into the object that the view holds, and asks for nothing', async () => {
  const { asked, tree, fired } = setUp();
  await tree.children(null);
  const [m1] = await tree.children('R');
  tree.apply({ nodes: [node('M1', 'R', { description: '3/9' })], lists: [] });
  expect(m1!.description).toBe('3/9');
  expect(fired).toEqual([[m1]]);
  expect((await tree.children('R'))[0]).toBe(m1);
  expect(asked).toEqual([null, 'R']);
});

test('forgets what a node no longer has', async () => {
  const { tree } = setUp();
  await tree.children('R');
  tree.apply({ nodes: [node('M1', 'R', { problems: { errors: 1, warnings: 0 } })], lists: [] });
  tree.apply({ nodes: [node('M1', 'R')], lists: [] });
  expect((await tree.children('R'))[0]).not.toHaveProperty('problems');
});

test('asks again for children that are others now, and keeps those that stay', async () => {
  const { server, asked, tree, fired } = setUp();
  const [root] = await tree.children(null);
  const [m1] = await tree.children('R');
  server.set('R', [node('M0', 'R'), node('M1', 'R')]);
  tree.apply({ nodes: [], lists: ['R'] });
  expect(fired).toEqual([[root]]);
  const now = await tree.children('R');
  expect(now.map(({ id }) => id)).toEqual(['M0', 'M1']);
  expect(now[1]).toBe(m1);
  expect(asked).toEqual([null, 'R', 'R']);
});

test('says nothing of nodes that it never showed', async () => {
  const { tree, fired } = setUp();
  await tree.children(null);
  tree.apply({ nodes: [node('M9', 'R')], lists: ['M9'] });
  expect(fired).toEqual([]);
});

test('asks for all again after a reset, by the same objects', async () => {
  const { tree, fired } = setUp();
  const [root] = await tree.children(null);
  tree.reset();
  expect(fired).toEqual([undefined]);
  expect((await tree.children(null))[0]).toBe(root);
});

test('knows the parent of a node', async () => {
  const { tree } = setUp();
  const [root] = await tree.children(null);
  const [m1] = await tree.children('R');
  expect(tree.getParent!(m1!)).toBe(root);
});
