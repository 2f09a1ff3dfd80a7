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

const read = (path: string): string => readFileSync(join(opened.folder, path), 'utf8');

test('milestones stand in groups, and apart again', async () => {
  await workbench.ask('Milepost: Group Milestones');
  await workbench.answer({ shows: 'Group Milestones', pick: 'Status' });
  await workbench.treeRow(/^In progress\s*\d/).waitFor();
  expect(await workbench.spoken(/^In progress\s*\d/)).toMatch(/^In progress, 1 milestone/);
  await workbench.screenshot('hands-1-groups');
  await workbench.ask('Milepost: Group Milestones');
  await workbench.answer({ shows: 'Group Milestones', pick: 'No groups' });
  await workbench.treeRow(/^In progress\s*\d/).waitFor({ state: 'detached' });
});

test('a filter hides what is done, and says so', async () => {
  await workbench.ask('Milepost: Filter Roadmap');
  await workbench.answer({ shows: 'Filter Roadmap', pick: 'Open only' });
  await workbench.treeRow('M0 Foundations').waitFor({ state: 'detached' });
  await workbench.page.getByText('Shown alone: what is open.').waitFor();
  await workbench.screenshot('hands-2-filter');
  await workbench.command('Milepost: Clear Filter');
  await workbench.treeRow('M0 Foundations').waitFor();
});

test('a new milestone is asked for in a few steps and opens where writing begins', async () => {
  await workbench.ask('Milepost: New Milestone');
  await workbench.answer({ shows: 'Title of M4', text: 'Van Routes' });
  await workbench.answer({ shows: 'Its phases', text: 'Planning, Driving' });
  await workbench.screenshot('hands-3-steps');
  await workbench.answer({ shows: 'completed first' });
  await workbench.answer({ shows: 'Which teams' });
  await workbench.page.locator('.tab.active', { hasText: 'm4-van-routes.md' }).waitFor();
  await workbench.cursorAt(4);
  await workbench.treeRow('M4 Van Routes').waitFor();
  await workbench.screenshot('hands-4-new-milestone');
  expect(read('docs/roadmap/m4-van-routes.md')).toContain('# Milestone 4: Van Routes');
  expect(read('docs/roadmap/index.md')).toContain('[Milestone 4: Van Routes](./m4-van-routes.md)');
  expect(await workbench.squiggles('error').count()).toBe(0);
  expect(await workbench.squiggles('warning').count()).toBe(0);
});

test('its status is set in the document and in the index', async () => {
  await workbench.ask('Milepost: Set Status');
  await workbench.answer({ shows: 'Status of M4', pick: 'In Progress' });
  await workbench.line('- Status: In Progress').waitFor();
  await workbench.untilSpoken('M4 Van Routes', /in progress/);
  await workbench.screenshot('hands-5-status');
});

test('a phase is dragged before another', async () => {
  await workbench.expand('M4 Van Routes');
  const driving = workbench.treeRow('Phase 2 Driving');
  await driving.waitFor();
  await driving.dragTo(workbench.treeRow('Phase 1 Planning'));
  await workbench.treeRow('Phase 1 Driving').waitFor();
  await workbench.screenshot('hands-6-dragged');
});

test('the status bar says how far the milestone in view is', async () => {
  const bar = workbench.page.locator('#milepost\\.milepost\\.milepost\\.standing');
  await bar.filter({ hasText: /M4 · 0\/\d+/ }).waitFor();
});

test('a closed gate leads to what it waits for', async () => {
  await workbench.treeRow('M3 Pilot').click({ button: 'right' });
  await workbench.page
    .locator('.context-view .action-label', { hasText: 'Go to What It Waits For' })
    .waitFor();
  await workbench.screenshot('hands-7-menu');
  await workbench.page.keyboard.press('Escape');
});

test('the preview has badges, bars and gates', async () => {
  await workbench.command('Markdown: Open Preview to the Side');
  const preview = workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  await preview.locator('.milepost-progress').first().waitFor();
  await preview.locator('.milepost-status', { hasText: 'In Progress' }).first().waitFor();
  await preview.locator('.milepost-gate', { hasText: 'closed: M3 is Not Started' }).waitFor();
  await workbench.screenshot('hands-8-preview');
});

test('in the dark it is as easy to read', async () => {
  await workbench.command('Preferences: Toggle between Light/Dark Themes');
  await workbench.page.locator('.monaco-workbench.vs-dark').waitFor();
  await workbench.screenshot('hands-9-dark');
});
