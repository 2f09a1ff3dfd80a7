import { expect, test } from 'vitest';
import {
  type CancellationToken,
  CancellationTokenSource,
  DidChangeTextDocumentNotification,
  DocumentSymbolRequest,
  ErrorCodes,
  type LogMessageParams,
  LSPErrorCodes,
  ReferencesRequest,
} from 'vscode-languageserver/node';
import { treeTooltip } from '../../server/src/lsp/protocol';
import { roadmap } from './support/roadmap';
import { type ServerUnderTest, startServer } from './support/startServer';

const m1 = 'docs/roadmap/m1-landing.md';
/** So many documents that they are not looked through at one go. */
const manyNaming: Readonly<Record<string, string>> = {
  ...roadmap,
  ...Object.fromEntries(
    Array.from({ length: 200 }, (_, at) => [
      `docs/notes/n${at}.md`,
      '# Note\n\nM1 is [here](../roadmap/m1-landing.md).\n'.repeat(40),
    ]),
  ),
};

test('answers a cancelled request as cancelled', async () => {
  await using server = await startServer({ files: manyNaming });
  await server.open(m1, roadmap[m1]);
  expect((await naming(server))!.length).toBeGreaterThan(300);
  const source = new CancellationTokenSource();
  // Both are sent at once: the wish comes while the documents are looked through.
  const answer = naming(server, source.token);
  source.cancel();
  await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
});

test('refuses the answer about a text that is no more', async () => {
  await using server = await startServer({ files: manyNaming });
  await server.open(m1, roadmap[m1]);
  expect((await naming(server))!.length).toBeGreaterThan(300);
  const answer = naming(server);
  await server.edit(m1, 'Landing', 'Landings');
  await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
});

const naming = (server: ServerUnderTest, token?: CancellationToken) =>
  server.connection.sendRequest(
    ReferencesRequest.type,
    {
      textDocument: { uri: server.uri(m1) },
      position: { line: 0, character: 4 },
      context: { includeDeclaration: true },
    },
    token,
  );

test('goes on after nonsense, with one line in the log for each', async () => {
  await using server = await startServer({ files: roadmap });
  await server.open(m1, roadmap[m1]);
  const { connection, inbox } = server;
  await expect(connection.sendRequest('milepost/none', {})).rejects.toMatchObject({
    code: ErrorCodes.MethodNotFound,
  });
  await expect(connection.sendRequest('textDocument/hover')).rejects.toMatchObject({
    code: ErrorCodes.InternalError,
  });
  const { message } = await inbox.take<LogMessageParams>('window/logMessage', ({ message }) =>
    message.includes('textDocument/hover'),
  );
  expect(message.split('\n')).toHaveLength(1);
  expect(await connection.sendRequest('textDocument/hover', { textDocument: 7 })).toBeNull();
  expect(await connection.sendRequest(treeTooltip, { id: '\u0000 no such node' })).toBeNull();
  await connection.sendNotification('textDocument/didOpen', { textDocument: null });
  await connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri: server.uri('never-opened.md'), version: 2 },
    contentChanges: [{ text: 'x' }],
  });
  const symbols = await connection.sendRequest(DocumentSymbolRequest.type, {
    textDocument: { uri: server.uri(m1) },
  });
  expect(symbols).not.toEqual([]);
});
