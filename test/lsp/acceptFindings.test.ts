import { expect, test } from 'vitest';
import {
  ApplyWorkspaceEditRequest,
  CodeActionRequest,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  type FullDocumentDiagnosticReport,
  type TextDocumentEdit,
} from 'vscode-languageserver/node';
import { startServer } from './support/startServer';

test('the light bulb accepts what is found now, and only that', async () => {
  const text = '# Milestone 1: Landing\n\nSee [this](./gone.md).\n';
  const applied = new Map<string, string>();
  await using server = await startServer({
    files: { 'docs/m1.md': text, 'milepost.json': '{\n  // ours\n  "preset": "strict"\n}\n' },
    onRequest: (connection) =>
      connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
        for (const change of edit.documentChanges ?? []) {
          if (!('textDocument' in change)) continue;
          const { textDocument, edits } = change as TextDocumentEdit;
          applied.set(textDocument.uri, (edits[0] as { newText: string }).newText);
        }
        return { applied: true };
      }),
  });
  await server.open('docs/m1.md', text);
  const uri = server.uri('docs/m1.md');
  const codes = async () => {
    const report = await server.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
    });
    return (report as FullDocumentDiagnosticReport).items.map(({ code }) => code).join();
  };
  /** Whether linked files are there is looked up after the first answer. */
  const seen = async (expected: string): Promise<void> => {
    while ((await codes()) !== expected) await server.inbox.take('workspace/diagnostic/refresh');
  };
  await seen('link-missing-file');
  const actions = await server.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: { line: 2, character: 12 }, end: { line: 2, character: 12 } },
    context: { diagnostics: [] },
  });
  const accept = (actions ?? []).find(({ title }) => title.startsWith('Accept all present findings'));
  const { command, arguments: args } = (accept as { command: { command: string; arguments: unknown[] } })
    .command;
  await server.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: args });
  expect(JSON.parse(applied.get(server.uri('milepost.baseline.json'))!).findings).toEqual([
    { file: 'docs/m1.md', rule: 'link-missing-file', text: 'See [this](./gone.md).', count: 1 },
  ]);
  expect(applied.get(server.uri('milepost.json'))).toBe(
    '{\n  // ours\n  "preset": "strict",\n  "baseline": "milepost.baseline.json"\n}\n',
  );
  await seen('');
  await server.edit('docs/m1.md', 'See', 'See [that](./lost.md) and');
  await seen('link-missing-file,link-missing-file');
});
