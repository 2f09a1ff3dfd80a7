import { expect, test } from 'vitest';
import {
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  type FullDocumentDiagnosticReport,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { roadmap } from './support/roadmap';
import { slowFiles } from './support/slowFiles';
import { type ServerUnderTest, startServer } from './support/startServer';

const m1 = 'docs/roadmap/m1-landing.md';
const m2 = 'docs/roadmap/m2-crossing.md';

async function pull(server: ServerUnderTest, path: string, previousResultId?: string) {
  const params = {
    textDocument: { uri: server.uri(path) },
    ...(previousResultId ? { previousResultId } : {}),
  };
  return server.connection.sendRequest(DocumentDiagnosticRequest.type, params);
}

const codes = (report: DocumentDiagnosticReport) =>
  (report as FullDocumentDiagnosticReport).items.map(({ code }) => code);

test('finds what is wrong, and no longer when it is mended', async () => {
  await using server = await startServer({ files: roadmap });
  await server.open(m2, roadmap[m2]);
  const before = await pull(server, m2);
  expect(codes(before)).toContain('status-unknown');
  expect(codes(before)).toContain('team-not-listed');

  await server.edit(m2, 'In Progess', 'Not Started');
  const after = await pull(server, m2, before.resultId);
  expect(after.kind).toBe('full');
  expect(codes(after)).not.toContain('status-unknown');
  expect(codes(after)).toContain('team-not-listed');
});

test('says unchanged while the client would see the same', async () => {
  await using server = await startServer({ files: roadmap });
  await server.open(m2, roadmap[m2]);
  const before = await pull(server, m2);
  expect(await pull(server, m2, before.resultId)).toEqual({ kind: 'unchanged', resultId: before.resultId });

  await server.edit(m2, 'A boat can cross.', 'A boat can cross, and come back.');
  expect((await pull(server, m2, before.resultId)).kind).toBe('unchanged');

  // Every finding stands one line lower now.
  await server.edit(m2, '# Milestone 2', '\n# Milestone 2');
  expect((await pull(server, m2, before.resultId)).kind).toBe('full');
});

test('asks for a refresh when an edit changes the answer of another open document', async () => {
  await using server = await startServer({ files: roadmap });
  await server.open(m1, roadmap[m1]);
  await server.open(m2, roadmap[m2].replace('In Progess', 'In Progress'));
  await pull(server, m1);
  const before = await pull(server, m2);
  expect(codes(before)).toContain('gate-not-met');

  await server.edit(m1, 'Status: In Progress', 'Status: Completed');
  await server.inbox.take('workspace/diagnostic/refresh');
  expect(codes(await pull(server, m2, before.resultId))).not.toContain('gate-not-met');
});

test('knows nothing of a document that is none', async () => {
  await using server = await startServer({ files: roadmap });
  expect(await pull(server, 'nowhere.md')).toMatchObject({ kind: 'full', items: [] });
});

const early = roadmap[m2]
  .replace('In Progess', 'In Progress')
  .concat('\n- [ ] Paint the boat.\n-[ ] Tar it.\n\nSee [the pier](./m1-landing.md) and ADR 0001.\n');
const found = (items: readonly Diagnostic[]) => items.map(({ code }) => code);

test('answers for the open document before any file is listed, and asks for a refresh when all are read', async () => {
  const slow = slowFiles(roadmap);
  await using server = await startServer({
    files: {},
    elsewhere: 'slow:/w',
    options: { files: true },
    onRequest: slow.onRequest,
  });
  await server.open(m2, early);
  const first = codes(await pull(server, m2));
  expect(first).toEqual(expect.arrayContaining(['item-malformed', 'team-not-listed']));
  // Whether the gate is met, the link leads anywhere and the record is there stands in documents that nobody has read.
  expect(first).not.toContain('gate-not-met');
  expect(first.filter((code) => /unknown|missing/.test(String(code)))).toEqual([]);

  slow.list();
  await server.inbox.take('workspace/diagnostic/refresh');
  const all = codes(await pull(server, m2));
  expect(all).toContain('gate-not-met');
  expect(all).toEqual(expect.arrayContaining(first));
  // From then on nothing is left out.
  await server.edit(m2, 'A boat can cross.', 'A boat can cross, and come back.');
  expect(codes(await pull(server, m2))).toEqual(all);
});

test('says nothing early that the config or the baseline above the document says is none', async () => {
  const config = { baseline: 'known.json', rules: { 'item-malformed': 'off' } };
  const known = {
    version: 1,
    findings: [{ file: m2, rule: 'team-not-listed', text: '#### Harbour', count: 1 }],
  };
  const slow = slowFiles({
    ...roadmap,
    'milepost.json': JSON.stringify(config),
    'known.json': JSON.stringify(known),
  });
  await using server = await startServer({
    files: {},
    elsewhere: 'slow:/w',
    options: { files: true },
    onRequest: slow.onRequest,
  });
  await server.open(m2, early);
  const first = codes(await pull(server, m2));
  expect(first).not.toContain('item-malformed');
  expect(first).not.toContain('team-not-listed');
});

test('tells a client that does not ask nothing that is taken back when all are read', async () => {
  const slow = slowFiles(roadmap);
  await using server = await startServer({
    files: {},
    elsewhere: 'slow:/w',
    capabilities: { workspace: { workspaceFolders: true } },
    options: { files: true },
    onRequest: slow.onRequest,
  });
  await server.open(m2, early);
  const first = await server.inbox.take<PublishDiagnosticsParams>('textDocument/publishDiagnostics');
  expect(found(first.diagnostics)).toContain('item-malformed');
  slow.list();
  const second = await server.inbox.take<PublishDiagnosticsParams>('textDocument/publishDiagnostics');
  expect(found(second.diagnostics)).toContain('gate-not-met');
  expect(found(second.diagnostics)).toEqual(expect.arrayContaining(found(first.diagnostics)));
});
