import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Workbench } from '../../tools/vscode/workbench.mjs';
import { type Opened, openWorkbench } from './support/openWorkbench';

let opened: Opened;
let workbench: Workbench;
beforeAll(async () => {
  opened = await openWorkbench();
  ({ workbench } = opened);
  await workbench.openSideBar('Milepost');
  await workbench.treeRow('M1 Donations and Stock').waitFor();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await workbench.screenshot(`failed-${task.name.replaceAll(' ', '-')}`);
});
afterAll(() => opened?.close());

/** Of the browser, where `evaluate` runs what it is given. */
declare function getComputedStyle(element: unknown, part: string): { readonly content: string };

const read = (path: string): string => readFileSync(join(opened.folder, path), 'utf8');
const m1 = 'M1 Donations and Stock';
const phase2 = 'Phase 2 Stock and';

test('what a row has too many of stands at its end, in a number and in words', async () => {
  await workbench.untilSpoken(m1, /, 1 error, 1 warning$/);
  await workbench.untilSpoken(phase2, /, 1 error, 1 warning$/);
  expect(await workbench.treeRows.evaluateAll((rows) => rows.map(({ ariaLabel }) => ariaLabel))).toEqual([
    'Larder Roadmap, 1 of 4 milestones done, 38 of 101 items',
    'Milestone 0, Foundations, completed, 20 of 21 items, 1 error',
    'Milestone 1, Donations and Stock, in progress, 15 of 31 items, 1 error, 1 warning',
    'Pre-checklist, 4 of 4 items',
    'Phase 1 Recording Donations, completed, 8 of 8 items',
    'Phase 2 Stock and Expiry Dates, in progess, 3 of 9 items, 1 error, 1 warning',
    'Backend, 2 of 3 items',
    'Frontend, 1 of 2 items',
    'Field Support, 0 of 1 items',
    'Review, 0 of 2 items',
    'Exit criteria, 0 of 1 items',
    'Phase 3 Counting and Write-Offs, not started, 0 of 6 items',
    'Milestone review, 0 of 4 items',
    'Milestone 2, Households and Visits, not started, 2 of 22 items, ready, 1 error, 1 warning',
    'Milestone 3, Pilot at Two Food Banks, not started, 1 of 27 items, waits for M1, M2, 2 errors, 2 warnings',
  ]);
  const row = workbench.treeRow(m1).locator('.monaco-icon-label').first();
  const badge = () => row.evaluate((label) => getComputedStyle(label, '::after').content);
  // VS Code asks for decorations once the rows are there.
  await expect.poll(badge, { timeout: 120_000 }).toBe('"2"');
  await workbench.pictures('hands-01-tree');
});

test('milestones stand in groups, and apart again', async () => {
  await workbench.ask('Milepost: Group Milestones');
  await workbench.answer({ shows: 'Group Milestones', pick: 'Status' });
  await workbench.treeRow(/^In progress\s*\d/).waitFor();
  expect(await workbench.spoken(/^In progress\s*\d/)).toMatch(/^In progress, 1 milestone/);
  await workbench.pictures('hands-02-groups');
  await workbench.ask('Milepost: Group Milestones');
  await workbench.answer({ shows: 'Group Milestones', pick: 'No groups' });
  await workbench.treeRow(/^In progress\s*\d/).waitFor({ state: 'detached' });
});

test('a filter hides what is done, and says so', async () => {
  await workbench.ask('Milepost: Filter Roadmap');
  await workbench.pictures('hands-03-filter-asked');
  await workbench.answer({ shows: 'Filter Roadmap', pick: 'Open only' });
  await workbench.treeRow('M0 Foundations').waitFor({ state: 'detached' });
  await workbench.page.getByText('Filter: open only').waitFor();
  await workbench.pictures('hands-04-filter');
  await workbench.command('Milepost: Clear Filter');
  await workbench.treeRow('M0 Foundations').waitFor();
});

test('the next open item is found, from nowhere and from here', async () => {
  await workbench.command('Milepost: Next Open Item');
  await workbench.fileOpen('m1-donations-and-stock.md');
  await workbench.cursorAt(72);
  await workbench.page.keyboard.press('Alt+F9');
  await workbench.cursorAt(76);
  await workbench.pictures('hands-05-next-open-item');
});

test('a box that is ticked in the tree moves every bar, and ticking again takes it back', async () => {
  const item = 'Show the warning list on the start page.';
  await workbench.treeRow(phase2).click();
  await workbench.expand('Frontend');
  await workbench.standing(/M1 · 15\/31/);
  await workbench.box(item).click();
  await workbench.line(`- [x] ${item}`).waitFor();
  await workbench.untilSpoken('Frontend', /2 of 2 items/);
  await workbench.untilSpoken(phase2, /4 of 9 items/);
  await workbench.untilSpoken(m1, /16 of 31 items/);
  await workbench.untilSpoken('Larder Roadmap', /39 of 101 items/);
  await workbench.lens('4/9 done').waitFor();
  await workbench.standing(/M1 · 16\/31/);
  await workbench.pictures('hands-06-ticked');
  // With the keyboard: Space selects the row, and the focus stays.
  await workbench.treeRow(item).click();
  await workbench.page.keyboard.press('Control+Alt+X');
  await workbench.line(`- [ ] ${item}`).waitFor();
  await workbench.lens('3/9 done').waitFor();
  await workbench.untilSpoken('Larder Roadmap', /38 of 101 items/);
  await workbench.standing(/M1 · 15\/31/);
});

test('a phase is dragged before another, and undo takes it back', async () => {
  const documents = ['docs/roadmap/m1-donations-and-stock.md', 'docs/roadmap/index.md'];
  const before = documents.map(read);
  await workbench.treeRow('Phase 3 Counting and').dragTo(workbench.treeRow(phase2));
  await workbench.treeRow('Phase 2 Counting and').waitFor();
  await workbench.treeRow('Phase 3 Stock and').waitFor();
  await workbench.line('Phase 2: Counting and Write-Offs').waitFor();
  await workbench.lens('0/6 done').waitFor();
  await workbench.pictures('hands-07-dragged');
  await workbench.line('Phase 2: Counting and Write-Offs').click();
  await workbench.page.keyboard.press('Control+Z');
  await workbench.treeRow(phase2).waitFor();
  await workbench.treeRow('Phase 3 Counting and').waitFor();
  // Undo reaches one document after the other.
  const saved = async () => {
    await workbench.command('File: Save All Files');
    return documents.map(read);
  };
  await expect.poll(saved, { timeout: 120_000 }).toEqual(before);
});

test('a closed gate leads to what it waits for', async () => {
  await workbench.menu('M3 Pilot', 'Go to What It Waits For');
  await workbench.pictures('hands-08-menu');
  await workbench.page.keyboard.press('Escape');
  await workbench.choose('M3 Pilot', 'Go to What It Waits For');
  await workbench.answer({ shows: 'waits for', pick: 'M2' });
  await workbench.fileOpen('m2-households-and-visits.md');
  await workbench.pictures('hands-09-blocker');
});

test('what keeps a milestone waiting is listed in order, and leads there', async () => {
  await workbench.choose('M3 Pilot', 'Why Is It Waiting?');
  const list = workbench.page.locator('.quick-input-widget:visible');
  await list.getByText('M1 is In Progress, and has to be Completed.').waitFor();
  await workbench.pictures('hands-why');
  await workbench.answer({ shows: 'M3 Pilot at Two Food Banks · Not Started', pick: 'Both food banks' });
  await workbench.fileOpen('m3-pilot-at-two-food-banks.md');
  await workbench.ask('Milepost: What Can Be Worked On Now');
  await workbench.screenshot('hands-open-work');
  await workbench.answer({ shows: 'Open now', pick: 'Warn three days before' });
  await workbench.fileOpen('m1-donations-and-stock.md');
});

test('the summary opens as a document', async () => {
  await workbench.command('Milepost: Show Roadmap Summary');
  await workbench.fileOpen('Roadmap Summary.md');
  await workbench.line('1 of 4 milestones completed · 38/101 items').waitFor();
  await workbench.pictures('hands-summary');
});

test('a new milestone is asked for in a few steps and opens where writing begins', async () => {
  await workbench.ask('Milepost: New Milestone');
  await workbench.answer({ shows: 'Title of M4', text: 'Van Routes' });
  await workbench.answer({ shows: 'Its phases', text: 'Planning, Driving' });
  await workbench.pictures('hands-10-steps');
  await workbench.answer({ shows: 'completed first' });
  await workbench.answer({ shows: 'Which teams' });
  await workbench.fileOpen('m4-van-routes.md');
  await workbench.cursorAt(4);
  // Whatever would be wrong with it would be said at the end.
  await workbench.untilSpoken('M4 Van Routes', /, not started, 0 of 22 items, waits for M3$/);
  await workbench.pictures('hands-11-new-milestone');
  // What a tab shows is left to the person to save.
  await workbench.command('File: Save All Files');
  await workbench.page.locator('.tab.dirty').first().waitFor({ state: 'detached' });
  expect(read('docs/roadmap/m4-van-routes.md')).toContain('# Milestone 4: Van Routes');
  expect(read('docs/roadmap/index.md')).toContain('[Milestone 4: Van Routes](./m4-van-routes.md)');
  expect(read('docs/roadmap/m3-pilot-at-two-food-banks.md')).toContain('(./m4-van-routes.md)');
  expect(await workbench.squiggles().count()).toBe(0);
});

test('its status is set in the document and in the index', async () => {
  await workbench.ask('Milepost: Set Status');
  await workbench.pictures('hands-12-status-asked');
  await workbench.answer({ shows: 'Status of M4', pick: 'In Progress' });
  await workbench.line('- Status: In Progress').waitFor();
  await workbench.untilSpoken('M4 Van Routes', /in progress/);
  await workbench.standing(/M4 · 0\/22/);
  await workbench.pictures('hands-13-status');
});

test('the preview has badges, bars and gates', async () => {
  await workbench.openFile('m3-pilot-at-two-food-banks.md');
  await workbench.command('Markdown: Open Preview to the Side');
  const preview = workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  await preview.locator('.milepost-progress').first().waitFor();
  await preview.locator('.milepost-status', { hasText: 'Not Started' }).first().waitFor();
  await preview.locator('.milepost-gate', { hasText: 'closed: M2 is Not Started' }).waitFor();
  await workbench.standing(/M3 · 1\/27/);
  await workbench.pictures('hands-14-preview');
});
