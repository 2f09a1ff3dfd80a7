import { expect, test } from 'vitest';
import {
  CodeActionRequest,
  CodeLensRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  type FullDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { roadmap } from './support/roadmap';
import { startServer } from './support/startServer';

const m1 = 'docs/roadmap/m1-landing.md';

test('follows a setting, and has the client ask again for lenses that are others now', async () => {
  await using server = await startServer({ files: roadmap });
  await server.open(m1, roadmap[m1]);
  const ask = () =>
    server.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: server.uri(m1) } });
  const before = await ask();
  await server.connection.sendNotification(DidChangeConfigurationNotification.type, {
    settings: { milepost: { codeLens: { phase: false } } },
  });
  await server.inbox.take('workspace/codeLens/refresh');
  expect(await ask()).toHaveLength(before!.length - 1);
});

test('refreshes lenses that tell of another document', async () => {
  await using server = await startServer({ files: roadmap });
  const m2 = 'docs/roadmap/m2-crossing.md';
  const open = roadmap[m2].replace('In Progess', 'Not Started');
  await server.open(m1, roadmap[m1]);
  await server.open(m2, open);
  await server.connection.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri: server.uri(m2) },
  });
  const ask = () =>
    server.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: server.uri(m2) } });
  expect(JSON.stringify(await ask())).toContain('waits for M1');
  await server.edit(m1, 'Status: In Progress', 'Status: Completed');
  await server.inbox.take('workspace/codeLens/refresh');
  expect(JSON.stringify(await ask())).toContain('ready');
});

test('says in an open config what is wrong with it, and no longer when it is mended', async () => {
  await using server = await startServer({ files: { ...roadmap, 'milepost.json': '{}' } });
  const uri = server.uri('milepost.json');
  const pull = async (): Promise<unknown[]> => {
    const report = await server.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
    });
    return (report as FullDocumentDiagnosticReport).items.map(({ message }) => message);
  };
  await server.connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'jsonc', version: 1, text: '{ "presett": "strict" }' },
  });
  expect(await pull()).toEqual([expect.stringContaining("Did you mean 'preset'?")]);
  const start = { line: 0, character: 4 };
  const actions = await server.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start, end: start },
    context: { diagnostics: [] },
  });
  expect(actions).toMatchObject([
    {
      title: "Change to 'preset'",
      isPreferred: true,
      edit: { changes: { [uri]: [{ newText: '"preset"' }] } },
    },
  ]);
  await server.connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: '{ "preset": "strict" }' }],
  });
  expect(await pull()).toEqual([]);
});

test('leaves dead links of open documents to VS Code where its own validation is on', async () => {
  const files = { 'docs/m1.md': '# Milestone 1: Landing\n\nSee [this](./gone.md) and [that](#gone).\n' };
  const validate = { enabled: true, fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' } };
  await using server = await startServer({
    files,
    options: { builtInMarkdown: true, markdownValidate: validate },
  });
  await server.open('docs/m1.md', files['docs/m1.md']);
  const codes = async () => {
    const report = await server.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: server.uri('docs/m1.md') },
    });
    return (report as FullDocumentDiagnosticReport).items.map(({ code }) => code).join();
  };
  /** Whether linked files are there is looked up after the first answer. */
  const seen = async (expected: string): Promise<void> => {
    while ((await codes()) !== expected) await server.inbox.take('workspace/diagnostic/refresh');
  };
  const set = (markdown: object) =>
    server.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { milepost: {}, markdown: { validate: markdown } },
    });
  await seen('');
  await set({ ...validate, fileLinks: { enabled: 'ignore', markdownFragmentLinks: 'inherit' } });
  await seen('link-missing-file');
  await set({ enabled: false });
  await seen('link-missing-file,link-missing-anchor');
});
