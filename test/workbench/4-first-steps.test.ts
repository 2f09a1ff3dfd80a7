import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Workbench } from '../../tools/vscode/workbench.mjs';
import { type Opened, openWorkbench } from './support/openWorkbench';

let opened: Opened;
let workbench: Workbench;
let folder: string;
beforeAll(async () => {
  opened = await openWorkbench();
  ({ workbench } = opened);
  folder = join(opened.folder, 'empty');
  mkdirSync(folder);
  await workbench.openFolder(opened.server, folder);
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await workbench.screenshot(`failed-${task.name.replaceAll(' ', '-')}`);
});
afterAll(() => opened?.close());

test('an empty folder is told how to begin', async () => {
  await workbench.openSideBar('Milepost');
  await workbench.page.getByRole('button', { name: 'New Roadmap' }).waitFor();
  await workbench.pictures('first-1-welcome');
});

test('the tour shows what there is', async () => {
  await workbench.page.locator('.welcome-view-content a', { hasText: 'Take the tour' }).click();
  await workbench.page.getByText('See Where It Stands').waitFor();
  const picture = workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  const steps = [
    ['See Where It Stands', 'Larder Roadmap'],
    ['Tick an Item', 'Warn three days'],
    ['Start a Milestone', 'Van Routes'],
    ['Mend What Does Not Agree', 'Quick Fix'],
  ] as const;
  for (const [at, [step, shows]] of steps.entries()) {
    await workbench.page.locator('.getting-started-step .step-title', { hasText: step }).click();
    await picture.locator('svg', { hasText: shows }).waitFor();
    await workbench.pictures(`first-2-tour-${at + 1}`);
  }
});

test('a few questions make a first roadmap', async () => {
  await workbench.page.getByRole('button', { name: 'New Roadmap' }).first().click();
  await workbench.answer({ shows: 'What is it a roadmap of', text: 'Lendery' });
  await workbench.answer({ shows: 'Its milestones', text: 'Foundations, Pilot' });
  await workbench.pictures('first-3-questions');
  await workbench.answer({ shows: 'One file for each milestone' });
  await workbench.untilSpoken('M1 Foundations', /0 of 9 items, ready$/);
  await workbench.untilSpoken('M2 Pilot', /0 of 9 items, waits for M1$/);
  await workbench.fileOpen('m1-foundations.md');
  await workbench.cursorAt(4);
  expect(await workbench.page.locator('.tab.dirty').count()).toBe(0);
  await workbench.pictures('first-4-roadmap');
  expect(readFileSync(join(folder, 'docs/roadmap/index.md'), 'utf8')).toContain('Lendery');
});
