import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../workspace/support/temporaryFolder';
import { lendery } from './support/lendery';
import { milepost } from './support/milepost';

const textOf = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

test('a milestone, its requirements and a story, each with links both ways; the matrix shows them', async () => {
  const folder = temporaryFolder(lendery);
  const made = async (...words: string[]) => {
    const { code, out, err } = await milepost(folder, ['new', ...words, '--today', '2027-03-08']);
    return `${code} ${out}${err}`;
  };
  expect(
    await made('milestone', 'Reservations', '--phases', 'Waiting List, Pick-Up', '--after', 'M3'),
  ).toContain('new      docs/roadmap/m4-reservations.md\n');
  expect(await made('prd', 'Waiting List', '--milestone', 'M4')).toBe(
    '0 new      docs/prd/waiting-list.md\nchanged  docs/roadmap/m4-reservations.md\n',
  );
  expect(await made('story', 'Join the List', '--prd', 'docs/prd/waiting-list.md', '--milestone', 'M4')).toBe(
    '0 new      docs/user-stories/us-1-join-the-list.md\nchanged  docs/prd/waiting-list.md\n',
  );
  expect(textOf(folder, 'docs/roadmap/m4-reservations.md')).toContain(
    '- PRD: [Waiting List](../prd/waiting-list.md)',
  );
  expect(textOf(folder, 'docs/prd/waiting-list.md')).toContain(
    '| [US-1](../user-stories/us-1-join-the-list.md) | Join the List | | Not Started |',
  );
  expect(textOf(folder, 'docs/user-stories/us-1-join-the-list.md')).toContain(
    '- PRD: [Waiting List](../prd/waiting-list.md)\n- Milestone: [Milestone 4: Reservations](../roadmap/m4-reservations.md)',
  );
  const { out } = await milepost(folder, ['trace']);
  expect(out).toMatch(/^M4 Reservations +Waiting List +US-1 Join the List +Not Started$/m);
  expect(out).toContain('PRDs with a story: 1 of 1; with all stories done: 0.\n');
  expect(out).toContain('Milestones with a PRD: 1 of 4; with a story for each: 1.\n');
  const json = JSON.parse((await milepost(folder, ['trace', '--format', 'json'])).out);
  expect(json.coverage.prds).toEqual({ total: 1, shallow: 1, deep: 0 });
});

test('nothing is written over, and a dry run writes nothing', async () => {
  const folder = temporaryFolder(lendery);
  const words = ['new', 'prd', 'Late Fees', '--milestone', 'M3'];
  const dry = await milepost(folder, [...words, '--dry-run']);
  expect(dry.out).toContain('new      docs/prd/late-fees.md\n');
  expect(await milepost(folder, words)).toEqual(dry);
  const before = textOf(folder, 'docs/prd/late-fees.md');
  const again = await milepost(folder, words);
  expect([again.code, again.err]).toEqual([2, 'milepost: A file of this name is there already.\n']);
  expect(textOf(folder, 'docs/prd/late-fees.md')).toBe(before);
});

test('what it cannot know or place it asks for', async () => {
  const folder = temporaryFolder(lendery);
  const { err: kind } = await milepost(folder, ['new', 'epic', 'X']);
  expect(kind).toBe("milepost: new makes a milestone, adr, prd, story, not 'epic'.\n");
  const { err: owner } = await milepost(folder, ['new', 'prd', 'X', '--milestone', 'M9']);
  expect(owner).toBe('milepost: there is no milestone M9 here.\n');
});

test('a first milestone goes where none is yet', async () => {
  const folder = temporaryFolder({ 'docs/guide.md': '# How we plan\n' });
  const made = await milepost(folder, ['new', 'milestone', 'Customer Management']);
  expect(made.out).toBe('new      docs/milestones/customer-management.md\n');
  const other = await milepost(folder, ['new', 'milestone', 'Reporting', '--in', 'plans']);
  expect(other.out).toBe('new      plans/reporting.md\n');
});
