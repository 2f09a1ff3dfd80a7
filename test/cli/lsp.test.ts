import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../workspace/support/temporaryFolder';
import { bundle } from './support/milepost';

test.each([[['lsp', '--stdio']], [['lsp']]])('milepost %j is the language server', async (words) => {
  const child = spawn(process.execPath, [bundle, ...words], { cwd: temporaryFolder({}) });
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
  const end = new Promise((done) => child.on('exit', done));
  send({ id: 2, method: 'shutdown' });
  send({ method: 'exit' });
  expect(await end).toBe(0);
});
