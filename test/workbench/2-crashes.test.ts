import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import type { Workbench } from '../../tools/vscode/workbench.mjs';
import { type Opened, openWorkbench } from './support/openWorkbench';

let opened: Opened;
let workbench: Workbench;
beforeAll(async () => {
  opened = await openWorkbench();
  ({ workbench } = opened);
});
afterAll(() => opened?.close());

/** The language servers that run from the extensions of this VS Code. */
function languageServers(): number[] {
  const all = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,args='], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return all
    .split('\n')
    .filter((line) => line.includes(opened.server.dir) && /\/dist\/start\.js/.test(line))
    .map((line) => Number.parseInt(line, 10));
}

/** The next server that runs; the system tells nobody when a process starts. */
function nextServer(before: number | null): Promise<number> {
  return expect
    .poll(() => languageServers().filter((pid) => pid !== before).length, { timeout: 60_000, interval: 20 })
    .toBe(1)
    .then(() => languageServers()[0]!);
}

test('ten crashes in a row end in one message, and its button shows the log', async () => {
  onTestFailed(() => workbench.screenshot('failed-crashes').then(() => undefined));
  await workbench.openSideBar('Milepost');
  await workbench.treeRow('M1 Donations and Stock').waitFor();

  let last: number | null = null;
  for (let crash = 1; crash <= 10; crash++) {
    last = await nextServer(last);
    process.kill(last, 'SIGKILL');
  }
  const message = workbench.toast("Milepost's server stopped 10 times and was not started again.");
  await message.waitFor();
  expect(await workbench.page.locator('.notification-toast').count()).toBe(1);
  expect(languageServers()).toEqual([]);
  await workbench.screenshot('7-crashed');

  await message.getByRole('button', { name: 'Show log' }).click();
  await workbench.page
    .locator('.output-view .view-line', { hasText: /The\sserver\sstopped\s\(10\sof\s10/ })
    .waitFor();
  await workbench.screenshot('8-log');
});

test('a restart by hand brings findings and tree back', async () => {
  onTestFailed(() => workbench.screenshot('failed-restart').then(() => undefined));
  await workbench.command('Milepost: Restart Server');
  await workbench.treeRow('M1 Donations and Stock').waitFor();
  const problem = await workbench.openFirstProblem('m1-donations-and-stock.md');
  expect(problem).toContain('status-unknown');
  expect(languageServers().length).toBe(1);
});
