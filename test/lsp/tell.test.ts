import { expect, test } from 'vitest';
import {
  changesRequest,
  openWorkRequest,
  summaryRequest,
  type TextBefore,
  type Told,
  type TreeNode,
  treeRequest,
  whyRequest,
} from '../../server/src/lsp/protocol';
import { roadmap } from './support/roadmap';
import { type ServerUnderTest, startServer } from './support/startServer';

const m1 = 'docs/roadmap/m1-landing.md';
const m2 = 'docs/roadmap/m2-crossing.md';
const index = 'docs/roadmap/index.md';

const ask = <T>(server: ServerUnderTest, method: string, params: object): Promise<T> =>
  server.connection.sendRequest<T>(method, { folders: [server.uri('')], ...params });

test('the summary is what the command line prints as Markdown, with what git knew before', async () => {
  await using server = await startServer({ files: roadmap });
  const before: readonly TextBefore[] = [
    { uri: server.uri(m1), text: roadmap[m1].replace('In Progress', 'Not Started') },
  ];
  const text = await ask<string>(server, summaryRequest, { before });
  expect(text).toContain('**Ferry Roadmap** · ');
  expect(text).toContain('| [M1 Landing](docs/roadmap/m1-landing.md) | In Progress | 1/3 |');
  expect(text).toMatch(/\*\*Last week \(since .*\)\*\*\n\n- M1 Not Started → In Progress\n/);
});

test('what changed since the texts of the last commit, those of open documents as they are typed', async () => {
  await using server = await startServer({ files: roadmap });
  await server.open(m1, roadmap[m1]);
  await server.edit(m1, '- [ ] Lay', '- [x] Lay');
  const before: readonly TextBefore[] = [
    { uri: server.uri(m2), text: null },
    { uri: server.uri(index), text: roadmap[index].replace(/\| \[Milestone 2.*\n/, '') },
    { uri: server.uri('docs/adr/0001-planks.md'), text: '# ADR 0001: Planks\n\n- Status: Accepted\n' },
  ];
  const told = await ask<string>(server, changesRequest, { before });
  expect(told.split('### New')[0]).toBe(`### What changed

- M1 Phase 1 1/3 → 2/3
- M2 Crossing added (In Progess, 0/2)
- ADR 0001 Planks dropped

`);
  expect(
    await ask(server, changesRequest, {
      before: [{ uri: server.uri(m1), text: roadmap[m1].replace('- [ ] Lay', '- [x] Lay') }],
    }),
  ).toBe('Nothing changed in meaning.\n');
});

test('open work and obstacles lead to their places', async () => {
  await using server = await startServer({ files: roadmap });
  const work = await ask<Told>(server, openWorkRequest, {});
  expect(work.groups).toMatchObject([
    {
      title: 'M1 · Phase 1',
      entries: [{ label: 'Lay the planks.', detail: 'Harbour', place: { uri: server.uri(m1) } }],
    },
  ]);
  expect(work.text).toBe(
    '**M1 Landing · Phase 1 Jetty**\n\n- [ ] Harbour: [Lay the planks.](docs/roadmap/m1-landing.md#L22)\n',
  );
  const tree = (id: string | null) => server.connection.sendRequest<readonly TreeNode[]>(treeRequest, { id });
  const [root] = await tree(null);
  const crossing = (await tree(root!.id)).find(({ label }) => label.startsWith('M2'));
  const why = await ask<Told>(server, whyRequest, { id: crossing!.id });
  expect(why.groups[0]).toMatchObject({
    title: 'Before it starts',
    entries: [{ label: 'M1 is In Progress, and has to be Completed.', place: { uri: server.uri(m1) } }],
  });
});
