import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { temporaryFolder } from '../workspace/support/temporaryFolder';
import { bundle } from './support/milepost';

test.each([[['lsp', '--stdio']], [['lsp']]])('milepost %j is the language server', async (words) => {
  const folder = temporaryFolder({});
  const child = spawn(process.execPath, [bundle, ...words], {
    cwd: folder,
    env: { PATH: process.env.PATH, XDG_CACHE_HOME: folder, LOCALAPPDATA: folder, HOME: folder },
  });
  const answer = new Promise<string>((done) => {
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
      if (out.includes('"capabilities"')) done(out);
    });
  });
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  expect(await answer).toContain('"hoverProvider"');
  // So that the next start need not compile what this one did.
  const kept = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).join();
  await vi.waitFor(() => expect(kept()).toMatch(/server\.js-.+\.code/), { timeout: 60_000 });
  const end = new Promise((done) => child.on('exit', done));
  send({ id: 2, method: 'shutdown' });
  send({ method: 'exit' });
  expect(await end).toBe(0);
});
