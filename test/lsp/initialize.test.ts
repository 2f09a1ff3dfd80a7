import { expect, test } from 'vitest';
import { startServer } from './support/startServer';

test('offers what this client can use, in UTF-16', async () => {
  await using server = await startServer({ files: {} });
  const { capabilities, serverInfo } = server.started;
  expect(serverInfo?.name).toBe('milepost');
  expect(capabilities.positionEncoding).toBe('utf-16');
  expect(capabilities.diagnosticProvider).toMatchObject({
    interFileDependencies: true,
    workspaceDiagnostics: true,
  });
  expect(capabilities).toMatchObject({ hoverProvider: true, documentSymbolProvider: true });
});

test('leaves the outline to an editor that has one', async () => {
  await using server = await startServer({ files: {}, options: { builtInMarkdown: true } });
  expect(server.started.capabilities.documentSymbolProvider).toBe(false);
});

test('offers no pull to a client that only listens', async () => {
  await using server = await startServer({ files: {}, capabilities: {} });
  expect(server.started.capabilities.diagnosticProvider).toBeUndefined();
});

test('ends when its client is gone', async () => {
  await using server = await startServer({ files: {} });
  const gone = new Promise((resolve) => server.process.once('exit', resolve));
  server.process.stdin.destroy();
  expect(await gone).toBe(1);
});
