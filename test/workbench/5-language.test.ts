import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Workbench } from '../../tools/vscode/workbench.mjs';
import { type Opened, openWorkbench } from './support/openWorkbench';

/** Every document that names Milestone 2. */
const naming = [
  'docs/prd/households-and-visits.md',
  'docs/roadmap/index.md',
  'docs/roadmap/m2-households-and-visits.md',
  'docs/roadmap/m3-pilot-at-two-food-banks.md',
  'docs/user-stories/households-and-visits/us-201-register-a-household.md',
  'docs/user-stories/households-and-visits/us-202-hand-out-a-fitting-parcel.md',
  'docs/user-stories/households-and-visits/us-203-print-the-pickup-list.md',
];

let opened: Opened;
let workbench: Workbench;
beforeAll(async () => {
  opened = await openWorkbench({ 'docs/notes.md': '# Notes\n\nWe forget them, as ADR 0006 says.\n' });
  ({ workbench } = opened);
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await workbench.screenshot(`failed-${task.name.replaceAll(' ', '-')}`);
});
afterAll(() => opened?.close());

/** The cursor in the number of the milestone's title. */
async function intoTitle(): Promise<void> {
  await workbench.lens('done').waitFor();
  await workbench.page.keyboard.press('Control+Home');
  for (const _ of '# Mile') await workbench.page.keyboard.press('ArrowRight');
}

/** Nothing where there is no such file, or not yet. */
function read(path: string): string {
  const file = join(opened.folder, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

test('F12 on a decision in a sentence opens its file', async () => {
  await workbench.openFile('docs/notes.md');
  // Beside it stands what the server knows of it: by then the key is bound.
  await workbench.editor.locator('.view-line', { hasText: 'Proposed' }).waitFor();
  await workbench.text('ADR 0006').click();
  // F12 as VS Code has it in a browser, where F12 itself opens the browser's tools.
  await workbench.page.keyboard.press('Control+F12');
  await workbench.fileOpen('0006-forget-households');
  await workbench.cursorAt(1);
  await workbench.screenshot('language-1-definition');
});

test('the call hierarchy shows who waits for whom', async () => {
  await workbench.openFile('docs/roadmap/m0-foundations.md');
  await intoTitle();
  await workbench.command('Peek Call Hierarchy');
  const rows = workbench.page.locator('.call-hierarchy .tree .monaco-list-row');
  await rows.filter({ hasText: 'M0 Foundations' }).waitFor();
  await rows.filter({ hasText: 'M1 Donations and Stock' }).waitFor();
  await rows.filter({ hasText: 'M2 Households and Visits' }).waitFor();
  await workbench.screenshot('language-2-calls');
  await workbench.page.keyboard.press('Escape');
});

test('F2 on a number renames a milestone in seven files, and one undo takes all of it back', async () => {
  const before = naming.map(read);
  await workbench.openFile('docs/roadmap/m2-households-and-visits.md');
  await intoTitle();
  await workbench.page.keyboard.press('F2');
  const box = workbench.page.locator('.rename-box input');
  await box.waitFor();
  expect(await box.inputValue()).toBe('Milestone 2');
  await box.fill('9');
  await box.press('Enter');
  await workbench.page.getByPlaceholder('The text changes in 7 files. What else?').waitFor();
  await workbench.screenshot('language-3-what-else');
  await workbench.page.keyboard.press('Enter');
  await workbench.line('# Milestone 9: Households and Visits').waitFor();
  const renamed = naming.map((path) => path.replace('m2-', 'm9-'));
  await expect
    .poll(() => renamed.filter((path) => !read(path).includes('Milestone 9')), { timeout: 60_000 })
    .toEqual([]);
  expect(renamed.filter((path) => /Milestone 2|m2-(?!p\d|int)/.test(read(path)))).toEqual([]);
  await workbench.screenshot('language-4-renamed');

  await workbench.line('# Milestone 9').click();
  await workbench.page.keyboard.press('Control+Z');
  await workbench.line('# Milestone 2: Households and Visits').waitFor();
  // Undo reaches one document after the other.
  const saved = async () => {
    await workbench.command('File: Save All Files');
    return naming.map(read);
  };
  await expect.poll(saved, { timeout: 120_000 }).toEqual(before);
});
