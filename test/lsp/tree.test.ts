import { expect, test } from 'vitest';
import type { TextDocumentEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type PlannedEdit,
  type TreeChanged,
  type TreeNode,
  type TreePlace,
  tickRequest,
  treeChanged,
  treePlaceRequest,
  treeRequest,
  treeReveal,
} from '../../server/src/lsp/protocol';
import { textHash } from '../../server/src/lsp/textHash';
import { roadmap } from './support/roadmap';
import { slowFiles } from './support/slowFiles';
import { positionAt, type ServerUnderTest, startServer } from './support/startServer';

const m1 = 'docs/roadmap/m1-landing.md';
const options = { builtInMarkdown: true };

const children = (server: ServerUnderTest, id: string | null): Promise<readonly TreeNode[]> =>
  server.connection.sendRequest(treeRequest, { id });

async function find(
  server: ServerUnderTest,
  label: string,
  id: string | null = null,
): Promise<TreeNode | null> {
  for (const node of await children(server, id)) {
    if (node.label.includes(label)) return node;
    const below = node.hasChildren ? await find(server, label, node.id) : null;
    if (below) return below;
  }
  return null;
}

const apply = (edit: PlannedEdit, text: string): string => {
  const [change] = edit.edit!.documentChanges as TextDocumentEdit[];
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), change!.edits as never);
};

test('leads from the roadmap to an item, and there to its place', async () => {
  await using server = await startServer({ files: roadmap, options });
  const [root] = await children(server, null);
  expect(root).toMatchObject({ kind: 'roadmap', hasChildren: true, parent: null });
  const milestones = await children(server, root!.id);
  expect(milestones.map(({ kind, parent }) => [kind, parent])).toEqual([
    ['milestone', root!.id],
    ['milestone', root!.id],
  ]);
  const item = await find(server, 'Lay the planks.');
  expect(item).toMatchObject({ kind: 'item', ticked: false, uri: server.uri(m1) });
  const place = await server.connection.sendRequest<TreePlace>(treePlaceRequest, { id: item!.id });
  expect(place.uri).toBe(server.uri(m1));
  expect(place.range.start.line).toBe(positionAt(roadmap[m1], roadmap[m1].indexOf('Lay the planks')).line);
});

test('ticks a closed document by a hash of what it saw', async () => {
  await using server = await startServer({ files: roadmap, options });
  const item = await find(server, 'Lay the planks.');
  const planned = await server.connection.sendRequest<PlannedEdit>(tickRequest, { id: item!.id, done: true });
  expect(planned.saw).toEqual([{ uri: server.uri(m1), hash: textHash(roadmap[m1]) }]);
  expect(apply(planned, roadmap[m1])).toBe(roadmap[m1].replace('- [ ] Lay', '- [x] Lay'));
});

test('ticks an open document by its version, and says which rows changed', async () => {
  await using server = await startServer({ files: roadmap, options });
  await server.open(m1, roadmap[m1]);
  const item = await find(server, 'Lay the planks.');
  const planned = await server.connection.sendRequest<PlannedEdit>(tickRequest, { id: item!.id, done: true });
  expect(planned.saw).toEqual([]);
  expect(planned.edit!.documentChanges![0]).toMatchObject({ textDocument: { version: 1 } });

  await server.edit(m1, '- [ ] Lay', '- [x] Lay');
  const { nodes, lists } = await server.inbox.take<TreeChanged>(treeChanged, (changes) =>
    changes.nodes.some(({ id }) => id === item!.id),
  );
  expect(nodes.find(({ id }) => id === item!.id)).toMatchObject({ ticked: true });
  expect(nodes.map(({ kind }) => kind)).toContain('milestone');
  expect(lists).toEqual([]);
});

test('says which rows have other children', async () => {
  await using server = await startServer({ files: roadmap, options });
  await server.open(m1, roadmap[m1]);
  const item = await find(server, 'Lay the planks.');
  await server.edit(m1, '- [ ] Lay', '- [ ] Paint the planks.\n- [ ] Lay');
  const { lists } = await server.inbox.take<TreeChanged>(treeChanged, (changes) => changes.lists.length > 0);
  expect(lists).toEqual([item!.parent]);
});

test('refuses in words an item that is gone', async () => {
  await using server = await startServer({ files: roadmap, options });
  const planned = await server.connection.sendRequest<PlannedEdit>(tickRequest, {
    id: 'nothing',
    done: true,
  });
  expect(planned.edit).toBeNull();
  expect(planned.refused).toMatch(/no longer/);
});

test('finds the node under the cursor', async () => {
  await using server = await startServer({ files: roadmap, options });
  await children(server, null);
  const { line } = positionAt(roadmap[m1], roadmap[m1].indexOf('Lay the planks'));
  const chain = await server.connection.sendRequest<readonly TreeNode[]>(treeReveal, {
    uri: server.uri(m1),
    line,
  });
  expect(chain.map(({ kind }) => kind).slice(0, 3)).toEqual(['roadmap', 'milestone', 'phase']);
  expect(chain.at(-1)).toMatchObject({ kind: 'item', label: 'Lay the planks.' });
});

test('shows the tree of a large workspace before its problems are counted, and the counts when they are', async () => {
  const many = Array.from({ length: 80 }, (_, at) => [`notes/n${at}.md`, `# Note ${at}\n`]);
  await using server = await startServer({ files: { ...roadmap, ...Object.fromEntries(many) }, options });
  const [root] = await children(server, null);
  const before = await children(server, root!.id);
  expect(before.map(({ problems }) => problems)).toEqual(before.map(() => ({ errors: 0, warnings: 0 })));
  const { nodes } = (await server.inbox.take(treeChanged)) as TreeChanged;
  expect(nodes.map(({ problems }) => problems!.errors + problems!.warnings).some((count) => count > 0)).toBe(
    true,
  );
});

test('shows a large roadmap while it is being read, and grows at its end', async () => {
  const documents = Array.from({ length: 120 }, (_, at) => {
    const notes = [`notes/n${at}.md`, `# Note ${at}\n`];
    const milestone = [`docs/roadmap/m${at}.md`, `# Milestone ${at}: Step ${at}\n\n- Status: Not Started\n`];
    return at < 60 ? [notes, milestone] : [milestone];
  }).flat();
  // The second batch is not given yet.
  const slow = slowFiles(Object.fromEntries(documents), 32);
  await using server = await startServer({
    files: {},
    elsewhere: 'slow:/w',
    options: { ...options, files: true },
    onRequest: slow.onRequest,
  });
  slow.list();
  const [root] = await children(server, null);
  const labels = async () => (await children(server, root!.id)).map(({ label }) => label);
  const named = (count: number) => Array.from({ length: count }, (_, at) => `M${at} Step ${at}`);
  let known = await labels();
  expect(known.length).toBeGreaterThanOrEqual(8);
  expect(known).toEqual(named(known.length));

  slow.giveAll();
  while (known.length < 120) {
    await server.inbox.take<TreeChanged>(treeChanged, ({ lists }) => lists.includes(root!.id));
    known = await labels();
    expect(known).toEqual(named(known.length));
  }
});
