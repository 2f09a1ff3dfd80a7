import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../workspace/support/temporaryFolder';
import { lendery } from './support/lendery';
import { milepost } from './support/milepost';

const m3 = 'docs/roadmap/m3-fines.md';
const index = 'docs/roadmap/index.md';
const adr = (status: string) => `# ADR 0009: Fines by the day\n\n- Status: ${status}\n- Date: 2027-03-01\n`;

/** A repository whose history a test writes, a commit a step. */
function history() {
  const folder = temporaryFolder({ ...lendery, 'docs/adr/0009-fines.md': adr('Proposed') });
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...words], {
      cwd: folder,
      stdio: 'pipe',
    });
  const at = (file: string): string => join(folder, file);
  const commit = (): void => {
    git('add', '-A');
    git('commit', '-qm', 'step', '--allow-empty');
  };
  git('init', '-q');
  commit();
  return {
    folder,
    commit,
    edit(file: string, from: string | RegExp, to: string): void {
      const text = readFileSync(at(file), 'utf8');
      expect(text).not.toBe(text.replace(from, to));
      writeFileSync(at(file), text.replace(from, to));
    },
    remove: (file: string): void => rmSync(at(file)),
    move: (from: string, to: string): void => renameSync(at(from), at(to)),
    async diff(...words: string[]): Promise<string> {
      const { code, out, err } = await milepost(folder, ['diff', ...words]);
      expect([code, err]).toEqual([0, '']);
      return out;
    },
  };
}

test('gates, titles and dates that are no single days', async () => {
  const { edit, diff } = history();
  edit(m3, '[Milestone 2: Loans](./m2-loans.md)', '[Milestone 1: Catalogue](./m1-catalogue.md)');
  edit(m3, '# Milestone 3: Fines', '# Milestone 3: Late Fees');
  edit(index, 'Milestone 3: Fines', 'Milestone 3: Late Fees');
  edit(index, '| 2027-05-07 |', '| Q3 2027 |');
  expect(await diff('HEAD')).toBe(
    'M3 is now called "Late Fees", ends 2027 Q3, not 2027-05-07, now waits for M1, no longer for M2\n',
  );
});

test('dates in any form that is read, and several milestones that move alike', async () => {
  const { edit, commit, diff } = history();
  edit(index, '| 2027-04-02 |', '| April 2, 2027 |');
  edit(index, '| 2027-05-07 |', '| 7 May 2027 |');
  expect(await diff('HEAD')).toBe('Nothing changed in meaning.\n');
  commit();
  edit(index, 'April 2, 2027', 'April 9, 2027');
  edit(index, '7 May 2027', '14 May 2027');
  expect(await diff('HEAD')).toBe('M2 and M3 end 5 working days later (2027-04-09, 2027-05-14)\n');
});

test('findings that are new and gone, and Markdown for a pull request', async () => {
  const { edit, commit, diff } = history();
  edit(m3, 'Not Started', 'In Progress');
  const told = await diff('HEAD');
  expect(told).toMatchInlineSnapshot(`
    "M3 Not Started → In Progress

    2 new findings
    The index says that M3 is Not Started, its own file says In Progress. Which is right?  docs/roadmap/index.md
    M3 is In Progress, but M2, which must be Completed first, is In Progress.  docs/roadmap/m3-fines.md
    "
  `);
  expect(await diff('HEAD', '--format', 'markdown')).toMatchInlineSnapshot(`
    "### What changed

    - M3 Not Started → In Progress

    ### New findings

    - The index says that M3 is Not Started, its own file says In Progress. Which is right? (docs/roadmap/index.md)
    - M3 is In Progress, but M2, which must be Completed first, is In Progress. (docs/roadmap/m3-fines.md)
    "
  `);
  commit();
  edit(m3, 'In Progress', 'Not Started');
  expect(await diff('HEAD')).toContain('2 findings gone\n');
});

test('what was wrong with a milestone that was renumbered is nothing new', async () => {
  const { edit, commit, diff, move } = history();
  edit(m3, 'Not Started', 'In Progress');
  edit(index, /(Milestone 3.*)Not Started/, '$1In Progress');
  commit();
  move(m3, 'docs/roadmap/m4-fines.md');
  edit('docs/roadmap/m4-fines.md', '# Milestone 3', '# Milestone 4');
  edit(index, '[Milestone 3: Fines](./m3-fines.md)', '[Milestone 4: Fines](./m4-fines.md)');
  expect(await diff('HEAD')).toBe('M3 is now M4\n');
});

test('a milestone that is gone', async () => {
  const { edit, remove, diff } = history();
  remove(m3);
  edit(index, /\| \[Milestone 3.*\n/, '');
  expect(JSON.parse(await diff('HEAD', '--format', 'json'))).toEqual({
    version: 1,
    changes: [
      {
        kind: 'milestone',
        name: 'M3',
        phase: null,
        what: 'gone',
        says: 'M3 Fines dropped',
        words: 'dropped',
        from: null,
        to: null,
        days: null,
        category: null,
        file: m3,
      },
    ],
    appeared: [],
    gone: [],
  });
});

test('a commit that git does not know', async () => {
  const { folder } = history();
  expect(await milepost(folder, ['diff', 'nowhere'])).toEqual({
    code: 2,
    out: '',
    err: "milepost: git knows no commit 'nowhere'.\n",
  });
});
