import { expect, test } from 'vitest';
import { checkRule } from '../helpers/checkRule';
import { openWorkspace } from '../helpers/openWorkspace';
import { parseFixture } from '../helpers/parseFixture';
import { roadmapsOf } from './support/roadmapsOf';

const milestone = (number: number, title: string, more = '') =>
  `# Milestone ${number}: ${title}\n\n- Status: Not Started\n${more}\n## Goal\n\nReaders can borrow.\n`;
const config = (...roadmaps: object[]) => `--- milepost.json\n${JSON.stringify({ roadmaps })}\n`;
const web = { name: 'Web', include: ['plan/web-*.md'] };
const desk = { name: 'Lending Desk', index: 'plan/desk.md', include: ['plan/desk-*.md'] };

/** Two plans in one folder, each with a first milestone. */
const folder = `--- plan/desk.md
# Plan

- [Milestone 1](desk-1.md)
--- plan/desk-1.md
${milestone(1, 'Lend')}--- plan/web-1.md
${milestone(1, 'Catalogue')}--- plan/web-2.md
${milestone(2, 'Accounts', '- Dependency: M1 `Completed`\n')}`;

test('what a config lists is a roadmap, whatever folders and links say', () => {
  expect(roadmapsOf(config(desk, web) + folder)).toEqual({
    'milepost.json?roadmap=Lending Desk': ['plan/desk-1.md'],
    'milepost.json?roadmap=Web': ['plan/web-1.md', 'plan/web-2.md'],
  });
});

test('it is called what the config calls it, and has the index that the config names', () => {
  const workspace = openWorkspace(parseFixture(config(desk, web) + folder).files);
  workspace.settled(() => workspace.service.roadmaps.all());
  const all = workspace.service.graph.roadmaps();
  expect(all.map(({ title, index }) => [title, index && workspace.path(index)])).toEqual([
    ['Lending Desk', 'plan/desk.md'],
    ['Web', null],
  ]);
});

test('what is not listed belongs where it belonged', () => {
  expect(roadmapsOf(config(web) + folder)).toEqual({
    'plan/': ['plan/desk-1.md'],
    'milepost.json?roadmap=Web': ['plan/web-1.md', 'plan/web-2.md'],
  });
});

test('one number in two listed roadmaps is no number twice', () => {
  checkRule(config(desk, web) + folder);
});

test('the list can change while the documents stay', () => {
  const workspace = openWorkspace(parseFixture(folder).files);
  const count = () => {
    workspace.settled(() => workspace.service.roadmaps.all());
    return workspace.service.graph.roadmaps().length;
  };
  expect(count()).toBe(1);
  workspace.write('milepost.json', JSON.stringify({ roadmaps: [desk, web] }));
  expect(count()).toBe(2);
  workspace.write('milepost.json', '{}');
  expect(count()).toBe(1);
});
