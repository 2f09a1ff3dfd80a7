import { expect, test } from 'vitest';
import type { PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { roadmap } from './support/roadmap';
import { startServer } from './support/startServer';

const m2 = 'docs/roadmap/m2-crossing.md';

test('tells a client that does not ask, for the version at hand', async () => {
  await using server = await startServer({ files: roadmap, capabilities: {} });
  const next = (version: number) =>
    server.inbox.take<PublishDiagnosticsParams>(
      'textDocument/publishDiagnostics',
      (params) => params.uri === server.uri(m2) && params.version === version,
    );
  await server.open(m2, roadmap[m2]);
  expect((await next(1)).diagnostics.map(({ code }) => code)).toContain('status-unknown');
  await server.edit(m2, 'In Progess', 'Not Started');
  expect((await next(2)).diagnostics.map(({ code }) => code)).not.toContain('status-unknown');
});

test('tells of documents that nobody opened', async () => {
  await using server = await startServer({ files: roadmap, capabilities: {} });
  const { diagnostics } = await server.inbox.take<PublishDiagnosticsParams>(
    'textDocument/publishDiagnostics',
    ({ uri }) => uri === server.uri(m2),
  );
  expect(diagnostics.map(({ code }) => code)).toContain('team-not-listed');
});
