import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';
import {
  createProtocolConnection,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { temporaryFolder } from '../workspace/support/temporaryFolder';

const dist = join(import.meta.dirname, '../../dist');
/** Older than a tick of the disk's clock, as what is written by a test is not. */
const example = pathToFileURL(join(import.meta.dirname, '../../examples/roadmap')).toString();

async function start(folder: string) {
  const child = spawn(process.execPath, [join(dist, 'start.js'), folder, '--stdio']);
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: example,
    workspaceFolders: [{ uri: example, name: 'example' }],
    capabilities: {},
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    symbols: () => connection.sendRequest(WorkspaceSymbolRequest.type, { query: '' }),
    async end() {
      const exit = new Promise((done) => child.on('exit', done));
      await connection.sendRequest(ShutdownRequest.type);
      child.stdin.end();
      await exit;
      connection.dispose();
    },
  };
}

test('a server keeps what it knows of documents once nobody asks, and tells the same after its next start', async () => {
  const folder = temporaryFolder({});
  const names = (): readonly string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const first = await start(folder);
  const symbols = await first.symbols();
  expect(symbols!.length).toBeGreaterThan(10);
  await vi.waitFor(() => expect(names().join()).toMatch(/\.digests(?:,|$)/), { timeout: 60_000 });
  const file = join(folder, names().find((name) => name.endsWith('.digests'))!);
  const kept = readFileSync(file);
  await first.end();

  const second = await start(folder);
  expect(await second.symbols()).toEqual(symbols);
  await second.end();

  // What nobody would take for milestones.
  writeFileSync(file, Buffer.from(kept.toString('latin1').replaceAll('Milestone', 'Millstone'), 'latin1'));
  const third = await start(folder);
  expect(await third.symbols()).toEqual(symbols);
  await third.end();
}, 120_000);

test('without a folder it says so, and takes no option for one', () => {
  const cwd = temporaryFolder({});
  for (const words of [[], ['--stdio']]) {
    const { status, stderr } = spawnSync(process.execPath, [join(dist, 'start.js'), ...words], {
      cwd,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('start.js needs a folder for what it keeps.');
  }
  expect(readdirSync(cwd)).toEqual([]);
});
