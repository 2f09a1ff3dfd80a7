import { expect, test } from 'vitest';
import {
  type CancellationToken,
  CancellationTokenSource,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  LSPErrorCodes,
  type PreviousResultId,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
  type WorkspaceFullDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { roadmap } from './support/roadmap';
import { type ServerUnderTest, startServer } from './support/startServer';

const m2 = 'docs/roadmap/m2-crossing.md';

function hold(server: ServerUnderTest, previousResultIds: PreviousResultId[] = []) {
  const source = new CancellationTokenSource();
  const answer: Promise<WorkspaceDiagnosticReport> = server.connection.sendRequest(
    WorkspaceDiagnosticRequest.type,
    { previousResultIds, partialResultToken: 'stream' },
    source.token,
  );
  // Awaited by those who care how it ends.
  answer.catch(() => undefined);
  const next = async (path: string): Promise<WorkspaceFullDocumentDiagnosticReport> => {
    const fits = (item: WorkspaceDocumentDiagnosticReport) => item.uri === server.uri(path);
    const chunk = await server.inbox.take<{ items: WorkspaceDocumentDiagnosticReport[] }>(
      'progress stream',
      ({ items }) => items.some(fits),
    );
    return chunk.items.find(fits) as WorkspaceFullDocumentDiagnosticReport;
  };
  return { answer, next, cancel: () => source.cancel() };
}

test('streams findings of documents that nobody opened, and what becomes of them', async () => {
  await using server = await startServer({ files: roadmap });
  const { next } = hold(server);
  const first = await next(m2);
  expect(first).toMatchObject({ kind: 'full', version: null });
  expect(first.items.map(({ code }) => code)).toContain('status-unknown');

  server.write(m2, roadmap[m2].replace('In Progess', 'Not Started'));
  await server.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: server.uri(m2), type: 2 }],
  });
  const second = await next(m2);
  expect(second.resultId).not.toBe(first.resultId);
  expect(second.items.map(({ code }) => code)).not.toContain('status-unknown');
});

test('says how far it is, and ends at once when it is cancelled', async () => {
  const notes = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [`docs/notes/n${at}.md`, '# Note\n\n[Gone](gone.md)\n']),
  );
  await using server = await startServer({ files: { ...roadmap, ...notes } });
  const ask = (workDoneToken: string, token?: CancellationToken) =>
    server.connection.sendRequest(
      WorkspaceDiagnosticRequest.type,
      { previousResultIds: [], workDoneToken },
      token,
    );
  // The files are still being read.
  const source = new CancellationTokenSource();
  const answer = ask('cancelled', source.token);
  source.cancel();
  await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  await ask('work');
  const told = server.inbox.waiting
    .filter(({ method }) => method === 'progress work')
    .map(({ params }) => params as { kind: string; percentage?: number });
  expect([told[0]!.kind, told.at(-1)!.kind]).toEqual(['begin', 'end']);
  const done = told.slice(1, -1).map(({ percentage }) => percentage!);
  expect(done.length).toBeGreaterThan(3);
  expect(done.at(-1)).toBe(100);
  expect(done).toEqual([...done].sort((a, b) => a - b));
});

test.each([
  ['open', undefined, ['docs/roadmap/m1-landing.md']],
  ['roadmap', undefined, ['docs/roadmap/m1-landing.md', m2]],
  ['all', undefined, ['docs/roadmap/m1-landing.md', m2, 'notes.md']],
  // What the team says holds where nobody chose otherwise.
  ['roadmap', 'all', ['docs/roadmap/m1-landing.md', m2, 'notes.md']],
  ['open', 'all', ['docs/roadmap/m1-landing.md']],
])(
  'milepost.problems %s, and %s in milepost.json: whose findings are listed',
  async (setting, team, expected) => {
    const m1 = 'docs/roadmap/m1-landing.md';
    const files = {
      ...roadmap,
      [m1]: roadmap[m1].replace('Status: In Progress', 'Status: In Progess'),
      'notes.md': '| a | b |\n| - | - |\n| 1 | 2 | 3 |\n',
      'milepost.json': JSON.stringify(
        team ? { problems: team, files: { links: 'all' } } : { files: { links: 'all' } },
      ),
    };
    await using server = await startServer({ files });
    await server.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { milepost: { problems: setting } },
    });
    await server.open(m1, files[m1]);
    // Without a token for parts the answer is whole.
    const { items } = await server.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: [],
    });
    const listed = items.filter((each) => each.kind === 'full' && each.items.length > 0);
    expect(listed.map(({ uri }) => uri).sort()).toEqual(expected.map(server.uri));
  },
);

test('reports a deleted document once, as empty, and then ends', async () => {
  await using server = await startServer({ files: roadmap });
  const { next, answer } = hold(server);
  await next(m2);
  server.remove(m2);
  await server.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: server.uri(m2), type: 3 }],
  });
  const last = await next(m2);
  expect(last.items).toEqual([]);
  expect(await answer).toEqual({ items: [] });

  // The client asks again with what it holds, and hears nothing new.
  const again = hold(server, [{ uri: server.uri(m2), value: last.resultId! }]);
  again.cancel();
  await expect(again.answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  const messages = server.inbox.waiting.filter(({ method }) => method === 'progress stream');
  const uris = messages.flatMap(({ params }) =>
    (params as WorkspaceDiagnosticReport).items.map(({ uri }) => uri),
  );
  expect(uris).not.toContain(server.uri(m2));
});

test('reports a closed document from disk, though its text in the editor said otherwise', async () => {
  await using server = await startServer({ files: roadmap });
  const { next } = hold(server);
  const first = await next(m2);
  await server.open(m2, roadmap[m2]);
  await server.edit(m2, 'In Progess', 'Not Started');
  expect((await next(m2)).items.map(({ code }) => code)).not.toContain('status-unknown');
  await server.connection.sendNotification(DidCloseTextDocumentNotification.type, {
    textDocument: { uri: server.uri(m2) },
  });
  const closed = await next(m2);
  expect(closed).toMatchObject({ kind: 'full', version: null, resultId: first.resultId });
  expect(closed.items.map(({ code }) => code)).toContain('status-unknown');
});

test('answers at once where the client takes no stream', async () => {
  await using server = await startServer({ files: roadmap });
  const { items } = await server.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
    previousResultIds: [],
  });
  const found = items.find(({ uri }) => uri === server.uri(m2)) as WorkspaceFullDocumentDiagnosticReport;
  const again = await server.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
    previousResultIds: [{ uri: found.uri, value: found.resultId! }],
  });
  expect(again.items).toContainEqual({
    kind: 'unchanged',
    uri: found.uri,
    version: null,
    resultId: found.resultId,
  });
});
