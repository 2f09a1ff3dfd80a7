import { expect, test } from 'vitest';
import {
  CodeLensRequest,
  DocumentLinkRequest,
  InlayHintRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver/node';
import { roadmap } from './support/roadmap';
import { slowFiles } from './support/slowFiles';
import { fullClient, type ServerUnderTest, startServer } from './support/startServer';

const m2 = 'docs/roadmap/m2-crossing.md';
const adr = 'docs/adr/0001-diesel.md';
const files = { ...roadmap, [adr]: '# ADR 0001: Diesel\n\n- Status: Proposed\n' };
const text = roadmap[m2].replace('In Progess', 'Not Started').concat('\nAs ADR 0001 says.\n');

const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const asks = (server: ServerUnderTest) => {
  const textDocument = { uri: server.uri(m2) };
  const { connection } = server;
  return {
    lenses: async () =>
      (await connection.sendRequest(CodeLensRequest.type, { textDocument }))!.map(
        (lens) => lens.command!.title,
      ),
    hints: async () =>
      (await connection.sendRequest(InlayHintRequest.type, { textDocument, range }))!.map(
        ({ label }) => label,
      ),
    tokens: async () =>
      (await connection.sendRequest(SemanticTokensRequest.type, { textDocument }))!.data.length,
    links: async () =>
      (await connection.sendRequest(DocumentLinkRequest.type, { textDocument }))!.map(({ target }) => target),
  };
};

/** Of a workspace whose documents are not there before `list` is called. */
async function startSlowly(capabilities = fullClient) {
  const slow = slowFiles(files);
  const server = await startServer({
    files: {},
    elsewhere: 'slow:/w',
    capabilities,
    options: { files: true },
    onRequest: slow.onRequest,
  });
  await server.open(m2, text);
  return { server, slow };
}

test('lenses, hints and colours that were asked for before all was read are asked for again', async () => {
  const { server: started, slow } = await startSlowly();
  await using server = started;
  const { lenses, hints, tokens } = asks(server);
  const first = [await lenses(), await hints(), await tokens()] as const;
  expect(first[0].join()).not.toContain('waits for M1');
  expect(first[1]).toEqual([]);
  slow.list();
  for (const kind of ['codeLens', 'inlayHint', 'semanticTokens'])
    await server.inbox.take(`workspace/${kind}/refresh`);
  expect((await lenses()).join()).toContain('waits for M1');
  expect(await hints()).toEqual(['In Progress, not met', 'Proposed']);
  expect(await tokens()).toBeGreaterThan(first[2]);
});

test('who cannot be told to ask again is answered when all was read', async () => {
  const { server: started, slow } = await startSlowly({ workspace: { workspaceFolders: true } });
  await using server = started;
  const { lenses, hints, links } = asks(server);
  const answers = Promise.all([lenses(), hints(), links()]);
  slow.list();
  const [some, beside, linked] = await answers;
  expect(some.join()).toContain('waits for M1');
  expect(beside).toEqual(['In Progress, not met', 'Proposed']);
  expect(linked).toContain(server.uri(adr));
});

test('hints that tell of another document are asked for again when it changes', async () => {
  await using server = await startServer({ files });
  const { hints } = asks(server);
  await server.open(m2, text);
  await server.open(adr, files[adr]);
  expect(await hints()).toContain('Proposed');
  await server.edit(adr, 'Proposed', 'Accepted');
  await server.inbox.take('workspace/inlayHint/refresh');
  expect(await hints()).not.toContain('Proposed');
  // Nothing else that is shown tells of it.
  expect(server.inbox.waiting.map(({ method }) => method)).not.toContain('workspace/codeLens/refresh');
});
