import { expect, test } from 'vitest';
import { milestone } from '../../bench/generateWorkspace';
import { watchTree } from '../../server/src/lsp/watchTree';
import { createService, type Service } from '../../server/src/service';

const root = 'file:///workspace/';
const uriOf = (number: number): string => `${root}docs/roadmap/m${number}.md`;

/** Twelve milestones with 1,260 items; the one numbered 3 as given. */
function opened(third: string): Service {
  const service = createService();
  service.setFolders([root]);
  for (let number = 0; number < 12; number++)
    service.setFile(uriOf(number), number === 3 ? third : milestone(number, 12, 6));
  for (const uri of service.wanted()) service.setExists(uri, true);
  return service;
}

/** Opens every row; those that there are. */
function openAll(children: (id: string | null) => readonly { readonly id: string }[]): string[] {
  const rows: string[] = [];
  const open = (id: string | null): void => {
    for (const child of children(id)) {
      rows.push(child.id);
      open(child.id);
    }
  };
  open(null);
  return rows;
}

const text = milestone(3, 12, 6);
const ticked = text.replace('[ ] Backend step 2', '[x] Backend step 2');

test('a tick renews the rows of its document and of what counts it, and runs no rule', () => {
  const service = opened(text);
  service.countProblems(false);
  const tree = watchTree(service);
  const rows = openAll(tree.children);
  expect(rows.length).toBeGreaterThan(1500);
  for (const uri of service.documents()) service.countProblemsIn(uri);
  tree.changes();
  service.stale();

  const before = new Map(service.computed);
  const worked = (query: string): number => (service.computed.get(query) ?? 0) - (before.get(query) ?? 0);
  service.setFile(uriOf(3), ticked);
  const { nodes, lists } = tree.changes()!;
  expect(lists).toEqual([]);
  expect(nodes.map(({ kind }) => kind).sort()).toEqual([
    'checklist',
    'item',
    'milestone',
    'phase',
    'roadmap',
  ]);
  expect(worked('judgement')).toBe(0);
  // Of the milestone, and of the roadmap that counts it.
  expect(worked('tree row')).toBe(2);
  // Its own phases, checklists and items, the milestones and the roadmaps.
  expect(worked('tree')).toBeLessThan(rows.length / 10);
});

test('the problems that follow a tick are those that a fresh tree shows', () => {
  const done = text.replace('- Status: In Progress', '- Status: Completed');
  expect(done).not.toBe(text);
  const service = opened(text);
  service.countProblems(false);
  const tree = watchTree(service);
  openAll(tree.children);
  for (const uri of service.documents()) service.countProblemsIn(uri);
  service.stale();
  service.setFile(uriOf(3), done);
  tree.changes();
  const changed = service.stale().filter(service.countProblemsIn);
  expect(changed).toContain(uriOf(3));
  const problems = tree.changes()!.nodes.find(({ kind }) => kind === 'milestone')?.problems;
  expect(problems?.errors ?? 0).toBeGreaterThan(0);

  const fresh = opened(done);
  for (const id of [null, ...openAll(fresh.treeChildren)])
    expect(service.treeChildren(id)).toEqual(fresh.treeChildren(id));
});
