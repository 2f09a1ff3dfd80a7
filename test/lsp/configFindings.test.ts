import { expect, test } from 'vitest';
import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { roadmap } from './support/roadmap';
import { fullClient, startServer } from './support/startServer';

test('a client that is told hears of a config that is broken, and that it is mended or gone', async () => {
  await using server = await startServer({
    files: { ...roadmap, 'docs/milepost.json': '{ "preset": 1 }' },
    capabilities: { ...fullClient, textDocument: {} },
  });
  const uri = server.uri('docs/milepost.json');
  const codes = async (): Promise<unknown[]> => {
    const { diagnostics } = await server.inbox.take<PublishDiagnosticsParams>(
      'textDocument/publishDiagnostics',
      (told) => told.uri === uri,
    );
    return diagnostics.map(({ code }) => code);
  };
  const changed = (type: FileChangeType) =>
    server.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type }] });
  expect(await codes()).toEqual(['config-invalid']);
  server.write('docs/milepost.json', '{}');
  await changed(FileChangeType.Changed);
  expect(await codes()).toEqual([]);
  server.write('docs/milepost.json', '{ "preset": 2 }');
  await changed(FileChangeType.Changed);
  expect(await codes()).toEqual(['config-invalid']);
  server.remove('docs/milepost.json');
  await changed(FileChangeType.Deleted);
  expect(await codes()).toEqual([]);
});
