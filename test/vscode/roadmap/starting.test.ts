import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { threadWork } from '../../../client/src/threadWork';
import { note } from '../reporter';
import { equal, ok } from '../support/expect';
import { extension, milepost } from '../support/milepost';
import { serverProcesses } from '../support/serverProcesses';

/** What it costs to load the client's code, from a copy that this process has never seen. */
function loading(number: number): number {
  const dist = join(extension().extensionPath, 'dist');
  const copy = join(dist, `client-cold-${process.pid}-${number}.js`);
  writeFileSync(copy, `// ${number}\n${readFileSync(join(dist, 'client.js'), 'utf8')}`);
  try {
    const load = createRequire(copy);
    const work = threadWork();
    load(copy);
    return work();
  } finally {
    rmSync(copy);
  }
}

describe('starting', () => {
  it('happens by itself where there is Markdown', () => {
    ok(extension().isActive, 'not active');
  });

  it('keeps the thread of VS Code busy for less than 50 ms', async () => {
    const api = await milepost();
    // The least of three: what others do to the processor's caches in the meantime does not count.
    const load = Math.min(...[1, 2, 3].map(loading));
    const [activate, start] = [api.activationMilliseconds, api.startMilliseconds];
    const told = [load, activate, start].map((time) => `${time.toFixed(1)} ms`);
    note(`activation: ${told[0]} to load, ${told[1]} to activate; later ${told[2]} to start the client`);
    ok(activate > 0, 'nothing was measured');
    ok(load + activate < 50, `${told[0]} to load and ${told[1]} to activate`);
  });

  it('starts one server', async () => {
    await milepost();
    equal(serverProcesses().length, 1);
  });
});
