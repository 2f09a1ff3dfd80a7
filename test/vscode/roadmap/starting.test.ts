import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { threadWork } from '../../../client/src/threadWork';
import { note } from '../reporter';
import { equal, ok } from '../support/expect';
import { extension, milepost } from '../support/milepost';
import { serverProcesses } from '../support/serverProcesses';

const dist = (): string => join(extension().extensionPath, 'dist');
const client = (): string => readFileSync(join(dist(), 'client.js'), 'utf8');

/** What it costs to load code that this process has never seen. */
function loading(name: string, code: string): number {
  const file = join(dist(), `${name}-${process.pid}.js`);
  writeFileSync(file, `// ${name}\n${code}`);
  try {
    const load = createRequire(file);
    const work = threadWork();
    load(file);
    return work();
  } finally {
    rmSync(file);
  }
}

/** Code of that length which does nothing: what loading it costs is this machine's pace. */
function idle(length: number): string {
  let code = '';
  for (let at = 0; code.length < length; at++)
    code += `function idle${at}(first, second) { return first ? [first, second].map((one) => one + ${at}) : { first, at: "${at}" }; }\n`;
  return code;
}

describe('starting', () => {
  it('happens by itself where there is Markdown', () => {
    ok(extension().isActive, 'not active');
  });

  it('keeps the thread of VS Code busy for less than twice what loading so much idle code takes', async () => {
    const api = await milepost();
    const [code, other] = [client(), idle(client().length)];
    // The least of three, taking turns: what others do to the processor's caches in the meantime does not count.
    const rounds = [1, 2, 3].map((round) => [
      loading(`client-${round}`, code),
      loading(`idle-${round}`, other),
    ]);
    const [load, pace] = [0, 1].map((at) => Math.min(...rounds.map((round) => round[at]!)));
    const [activate, start] = [api.activationMilliseconds, api.startMilliseconds];
    const told = [load!, activate, start, pace!].map((time) => `${time.toFixed(1)} ms`);
    note(
      `activation: ${told[0]} to load, ${told[1]} to activate (idle code of that length: ${told[3]}); later ${told[2]} to start the client`,
    );
    ok(activate > 0, 'nothing was measured');
    ok(load! + activate < 2 * pace!, `${told[0]} to load and ${told[1]} to activate, idle code ${told[3]}`);
  });

  it('starts one server', async () => {
    await milepost();
    equal(serverProcesses().length, 1);
  });
});
