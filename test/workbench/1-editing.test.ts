import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Workbench } from '../../tools/vscode/workbench.mjs';
import { type Opened, openWorkbench } from './support/openWorkbench';

const m1 = 'docs/roadmap/m1-donations-and-stock.md';

let opened: Opened;
let workbench: Workbench;
beforeAll(async () => {
  opened = await openWorkbench();
  ({ workbench } = opened);
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await workbench.screenshot(`failed-${task.name.replaceAll(' ', '-')}`);
});
afterAll(() => opened?.close());

// What one test leaves is what the next one finds: a person at work.

test('the tree shows the roadmap before any document is open', async () => {
  await workbench.openSideBar('Milepost');
  await workbench.treeRow('M1 Donations and Stock').waitFor();
  expect(await workbench.spoken('M0 Foundations')).toMatch(
    /^Milestone 0, Foundations, completed, 20 of 21 items/,
  );
  await workbench.untilSpoken(
    'M1 Donations and Stock',
    /^Milestone 1, Donations and Stock, in progress, 15 of 31 items, 1 error/,
  );
  await workbench.screenshot('1-tree');
});

test('a milestone opens from the tree, with lenses', async () => {
  await workbench.treeRow('M1 Donations and Stock').click();
  await workbench.fileOpen('m1-donations-and-stock.md');
  await workbench.lens('15/31 done').waitFor();
  await workbench.lens('4/4 done').waitFor();
  await workbench.screenshot('2-lenses');
});

test('a hover on the title is the card of the milestone', async () => {
  const card = await workbench.hover(': Donations and Stock');
  expect(card).toContain('In Progress');
  expect(card).toContain('15/31');
  expect(card).toContain('Counting and Write-Offs');
  await workbench.screenshot('3-hover');
});

test('a problem leads to its squiggle', async () => {
  const problem = await workbench.openFirstProblem('m1-donations-and-stock.md');
  expect(problem).toContain("'In Progess' is no known status. Did you mean 'In Progress'?");
  await workbench.squiggles('error').first().waitFor();
  await workbench.screenshot('4-squiggle');
});

test('the light bulb writes the status that was meant', async () => {
  await workbench.fixFromLightBulb('In Progess', 'Change the status to In Progress');
  await workbench.squiggles('error').first().waitFor({ state: 'detached' });
  await workbench.screenshot('5-fixed');
  await workbench.save();
  expect(readFileSync(join(opened.folder, m1), 'utf8').split('\n')[61]).toBe('- Status: In Progress');
});

test('a lens leads to the next open item', async () => {
  await workbench.useLens('next: Warn three days before a crate expires.', (timeout) =>
    workbench.cursorAt(72, timeout),
  );
});

test('a box that is ticked in the tree ticks the document, and the lens follows', async () => {
  // At the top of the phase its lens shows.
  await workbench.treeRow('Phase 2 Stock and').click();
  await workbench.cursorAt(60);
  await workbench.expand('Backend');
  const item = 'Warn three days before a crate expires.';
  await workbench.box(item).click();
  await workbench.line(`- [x] ${item}`).waitFor();
  await workbench.lens('4/9 done · next: Show the warning list').waitFor();
  await workbench.untilSpoken('Phase 2 Stock and', /4 of 9 items/);
  expect(await workbench.box(item).isChecked()).toBe(true);
  await workbench.screenshot('6-ticked');
});

test('undo takes it back, in the tree as well', async () => {
  const item = 'Warn three days before a crate expires.';
  await workbench.line(item).click();
  await workbench.page.keyboard.press('Control+Z');
  await workbench.line(`- [ ] ${item}`).waitFor();
  await workbench.untilSpoken('Phase 2 Stock and', /3 of 9 items/);
  expect(await workbench.box(item).isChecked()).toBe(false);
});
