import { expect, test } from 'vitest';
import {
  ConfigurationRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  type FullDocumentDiagnosticReport,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { fullClient, startServer } from './support/startServer';

const index =
  '# Roadmap\n\n| Milestone | Status |\n| --- | --- |\n| [M1: Quay](m1.md) | Planned |\n| [M2: Deck](old/m2.md) | Planned |\n';
const files = {
  'docs/README.md': index,
  'docs/m1.md': '# M1: Quay\n\n- Status: Completed\n',
  'docs/old/m2.md': '# M2: Deck\n\n- Status: Completed\n',
};

test('what the editor hides or does not search is not read, and read again when it is shown', async () => {
  const hidden = {
    'files.exclude': { '**/.git': true } as object,
    'search.exclude': { '**/old': true } as object,
  };
  await using server = await startServer({
    files,
    capabilities: { ...fullClient, workspace: { ...fullClient.workspace, configuration: true } },
    onRequest: (connection) =>
      connection.onRequest(ConfigurationRequest.type, ({ items }) =>
        items.map(({ section }) => hidden[section as keyof typeof hidden] ?? null),
      ),
  });
  await server.open('docs/README.md', index);
  const drifts = async (): Promise<readonly string[]> => {
    const report = await server.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: server.uri('docs/README.md') },
    });
    return (report as FullDocumentDiagnosticReport).items
      .filter(({ code }) => code === 'index-status-drift')
      .map(({ range }) => String(range.start.line));
  };
  expect(await drifts()).toEqual(['4']);
  hidden['search.exclude'] = { '**/old': false };
  await server.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  await expect.poll(drifts).toEqual(['4', '5']);
  hidden['files.exclude'] = { 'docs/m1.md': true };
  await server.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  await expect.poll(drifts).toEqual(['5']);
});

test('a change of settings that takes the one before it back is obeyed, however soon it comes', async () => {
  await using server = await startServer({
    files,
    capabilities: { ...fullClient, workspace: { ...fullClient.workspace, configuration: true } },
  });
  const set = (exclude: readonly string[]) =>
    server.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { milepost: { files: { exclude } } },
    });
  await set(['**/old/**']);
  await set([]);
  // It asks what the editor hides when it starts, and with every change.
  for (let time = 0; time < 3; time++) await server.inbox.take('workspace/configuration');
  server.write('docs/m3.md', '# M3: Mast\n\n- Status: Planned\n');
  await server.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: server.uri('docs/m3.md'), type: FileChangeType.Created }],
  });
  const documents = async (): Promise<readonly string[]> => {
    const symbols = await server.connection.sendRequest(WorkspaceSymbolRequest.type, { query: '' });
    return [...new Set((symbols ?? []).map(({ location }) => location.uri))].sort();
  };
  const all = ['m1.md', 'm3.md', 'old/m2.md'].map((path) => server.uri(`docs/${path}`));
  await expect.poll(documents, { timeout: 60_000 }).toEqual(all);
});
