import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Workbench } from '../../tools/vscode/workbench.mjs';
import { type Opened, openWorkbench } from './support/openWorkbench';

let opened: Opened;
let workbench: Workbench;
beforeAll(async () => {
  opened = await openWorkbench({}, commitAll);
  ({ workbench } = opened);
  await workbench.openSideBar('Milepost');
  await workbench.treeRow('M1 Donations and Stock').waitFor();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await workbench.screenshot(`failed-${task.name.replaceAll(' ', '-')}`);
});
afterAll(() => opened?.close());

function commitAll(folder: string): void {
  const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org'];
  for (const words of [
    ['init', '-q', '-b', 'main'],
    ['add', '-A'],
    [...who, 'commit', '-q', '-m', 'Plan the year'],
  ])
    execFileSync('git', words, { cwd: folder, stdio: 'pipe' });
}

const read = (path: string): string => readFileSync(join(opened.folder, path), 'utf8');
const index = (): string => read('docs/roadmap/index.md');
const choice = (text: string) =>
  workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();

test('a milestone and its first phase are started from their lenses: three files, and one undo', async () => {
  const overview = 'docs/roadmap/overview.md';
  writeFileSync(
    join(opened.folder, overview),
    '# Overview\n\n| Milestone | Status |\n| --- | --- |\n| [Milestone 2](./m2-households-and-visits.md) | Not Started |\n',
  );
  await workbench.openFile(overview);
  await workbench.line('Milestone 2').waitFor();
  await workbench.openFile('docs/roadmap/m2-households-and-visits.md');
  await workbench.useLens('Start milestone', (timeout) =>
    workbench.line('- Status: In Progress').waitFor({ timeout }),
  );
  await workbench.untilSpoken('M2 Households', /in progress/);
  await workbench.page.keyboard.press('Control+Z');
  await workbench.line('- Status: Not Started').waitFor();
  await workbench.page.keyboard.press('Control+Y');
  await workbench.line('- Status: In Progress').waitFor();
  await workbench.useLens('Start phase', (timeout) =>
    workbench.lens('Start phase').waitFor({ state: 'detached', timeout }),
  );
  await workbench.screenshot('acts-1-started');
  await workbench.openFile(overview);
  await workbench.line('In Progress').waitFor();
  await workbench.command('File: Save All');
  await workbench.page.locator('.tab.dirty').first().waitFor({ state: 'detached' });
  expect(read(overview)).toContain('| In Progress |');
  expect(index()).toMatch(/Phase 1: Household Records.*\| In Progress \|/);
});

test('a slip shows every date and why before it moves any', async () => {
  const before = index();
  await workbench.choose('M3 Pilot', 'Slip');
  await workbench.answer({ shows: 'Working days, earlier with a minus', text: '5' });
  await choice('M3 ends 2027-02-26').waitFor();
  await workbench.screenshot('acts-2-slip');
  expect(index()).toBe(before);
  await workbench.answer({ shows: 'Enter moves 8 dates' });
  await workbench.page.getByText('Moved 8 dates.').first().waitFor();
});

test('a milestone is put between two others, after one look at all that changes', async () => {
  await workbench.openFile('docs/roadmap/m2-households-and-visits.md');
  await workbench.ask('Milepost: Insert Milestone');
  await workbench.answer({ shows: 'What is it called', text: 'Van Routes' });
  await workbench.answer({ shows: 'Its phases', text: 'Planning, Driving' });
  await workbench.answer({ shows: 'How many working days', text: '10' });
  await choice('Insert M3 Van Routes').waitFor();
  await choice('m3-pilot-at-two-food-banks.md → m4-pilot-at-two-food-banks.md').waitFor();
  await workbench.screenshot('acts-3-insert');
  expect(existsSync(join(opened.folder, 'docs/roadmap/m3-van-routes.md'))).toBe(false);
  await workbench.answer({ shows: 'Enter makes these changes' });
  await workbench.fileOpen('m3-van-routes.md');
  await workbench.treeRow('M4 Pilot').waitFor();
  await workbench.treeRow('M3 Van Routes').waitFor();
  await workbench.screenshot('acts-4-inserted');
  expect(read('docs/roadmap/m4-pilot-at-two-food-banks.md')).toContain(
    '[Milestone 3: Van Routes](./m3-van-routes.md) `Completed`',
  );
  expect(existsSync(join(opened.folder, 'docs/roadmap/m3-pilot-at-two-food-banks.md'))).toBe(false);
  expect(index()).toContain('| [Milestone 3: Van Routes](./m3-van-routes.md) |');
  expect(index()).toContain('| [Milestone 4: Pilot at Two Food Banks](./m4-pilot-at-two-food-banks.md) |');
});

test('a decision is superseded from its status, and those who cite it follow', async () => {
  await workbench.openFile('docs/adr/0002-one-web-app-that-works-offline.md');
  await workbench.fixFromLightBulb('Accepted', /^Supersede ADR 0002/);
  await workbench.answer({ shows: 'What is decided now', text: 'Two Apps, One Store' });
  await choice('M1 Donations and Stock').waitFor();
  await workbench.screenshot('acts-5-supersede');
  await workbench.answer({ shows: 'These open milestones cite the old decision' });
  await workbench.fileOpen('0007-two-apps-one-store.md');
  await workbench.line('Supersedes [ADR 0002]').waitFor();
  await workbench.screenshot('acts-6-superseded');
  expect(read('docs/adr/0002-one-web-app-that-works-offline.md')).toContain(
    'Superseded by [ADR 0007](./0007-two-apps-one-store.md)',
  );
  expect(read('docs/roadmap/m1-donations-and-stock.md')).toContain('[ADR 0007]');
});

test('what the week changed is told as a document', async () => {
  await workbench.command('Milepost: Show Changes Since the Last Commit');
  await workbench.fileOpen('Changes Since the Last Commit.md');
  await workbench.line('- M2 Not Started → In Progress, started').waitFor();
  await workbench.screenshot('acts-7-changes');
  for (const text of [
    '- M3 Van Routes added',
    '- M3 is now M4',
    '- ADR 0002 Accepted → Superseded by ADR 0007',
  ])
    await workbench.line(text).waitFor();
});

test('a milestone goes into another, after one look at all that changes', async () => {
  await workbench.choose('M3 Van Routes', 'Merge Another Milestone');
  await workbench.answer({ shows: 'Which milestone goes into M3 Van Routes', pick: 'M4 Pilot' });
  const warning = workbench.toast('M4 has begun and is known by its number');
  await warning.getByRole('button', { name: 'Merge anyway' }).click();
  await choice('Merge into M3 Van Routes').waitFor();
  await choice('m4-pilot-at-two-food-banks.md').waitFor();
  await workbench.screenshot('acts-8-merge');
  expect(existsSync(join(opened.folder, 'docs/roadmap/m4-pilot-at-two-food-banks.md'))).toBe(true);
  await workbench.answer({ shows: 'Enter makes these changes' });
  await workbench.fileOpen('m3-van-routes.md');
  await workbench.treeRow('M4 Pilot').waitFor({ state: 'detached' });
  await workbench.screenshot('acts-9-merged');
  expect(existsSync(join(opened.folder, 'docs/roadmap/m4-pilot-at-two-food-banks.md'))).toBe(false);
  expect(read('docs/roadmap/m3-van-routes.md')).toContain('## Phase 3: ');
  const merged = read('docs/roadmap/m3-van-routes.md');
  expect(merged).toContain('- Execution Teams: Product, Platform');
  expect(index()).not.toContain('Milestone 4');
});
