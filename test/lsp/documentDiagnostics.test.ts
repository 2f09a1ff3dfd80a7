import { expect, test } from 'vitest';
import {
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  type FullDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { roadmap } from './support/roadmap';
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

test('answers for the open document before a large workspace is read, and asks for a refresh when it is', async () => {
  const many = Array.from({ length: 80 }, (_, at) => [`notes/n${at}.md`, `# Note ${at}\n`]);
  await using server = await startServer({ files: { ...roadmap, ...Object.fromEntries(many) } });
  const text = roadmap[m2]
    .replace('In Progess', 'In Progress')
    .concat('\n- [ ] Paint the boat.\n-[ ] Tar it.\n');
  await server.open(m2, text);
  const first = codes(await pull(server, m2));
  expect(first).toContain('item-malformed');
  // Whether the gate is met stands in another document.
  if (!first.includes('gate-not-met')) await server.inbox.take('workspace/diagnostic/refresh');
  const all = codes(await pull(server, m2));
  expect(all).toContain('gate-not-met');
  expect(all).toEqual(expect.arrayContaining(first));
  // From then on nothing is left out.
  await server.edit(m2, 'A boat can cross.', 'A boat can cross, and come back.');
  expect(codes(await pull(server, m2))).toEqual(all);
});
