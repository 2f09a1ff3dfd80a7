import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../workspace/support/temporaryFolder';
import { lendery } from './support/lendery';
import { milepost } from './support/milepost';

const m2 = 'docs/roadmap/m2-loans.md';
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
    rename: (file: string, to: string): void => renameSync(at(file), at(to)),
    remove: (file: string): void => rmSync(at(file)),
    write: (file: string, text: string): void => writeFileSync(at(file), text),
    async diff(...words: string[]): Promise<string> {
      const { code, out, err } = await milepost(folder, ['diff', ...words]);
      expect([code, err]).toEqual([0, '']);
      return out;
    },
  };
}

test('each step of a history in one line', async () => {
  const { commit, edit, write, rename, diff } = history();
  const steps: string[] = [];
  const step = async (change: () => void): Promise<void> => {
    change();
    steps.push(await diff('HEAD'));
    commit();
  };
  await step(() => edit(m2, '- [ ] Reject', '- [x] Reject'));
  await step(() => edit('docs/adr/0009-fines.md', 'Proposed', 'Accepted'));
  await step(() => edit(index, '| 2027-05-07 |', '| 2027-05-14 |'));
  await step(() =>
    edit(m3, '[Milestone 2: Loans](./m2-loans.md)', '[Milestone 1: Catalogue](./m1-catalogue.md)'),
  );
  await step(() => {
    write('docs/roadmap/m4-pilot.md', '# Milestone 4: Pilot\n\n- Status: Not Started\n');
    edit(index, /$/, '| [Milestone 4: Pilot](./m4-pilot.md) | Not Started | — | — |\n');
  });
  await step(() => {
    edit(m3, '# Milestone 3: Fines', '# Milestone 3: Late Fees');
    edit(index, 'Milestone 3: Fines', 'Milestone 3: Late Fees');
  });
  await step(() => {
    rename(m3, 'docs/roadmap/m5-fines.md');
    edit('docs/roadmap/m5-fines.md', '# Milestone 3', '# Milestone 5');
    edit(index, '[Milestone 3: Late Fees](./m3-fines.md)', '[Milestone 5: Late Fees](./m5-fines.md)');
  });
  await step(() => edit(m2, 'Loans\n', 'Loans\n\nSome more words about lending.\n'));
  expect(steps).toEqual([
    'M2 Phase 1 1/2 → 2/2\n',
    'ADR 0009 Proposed → Accepted\n',
    'M3 ends 5 working days later (2027-05-07 → 2027-05-14)\n',
    'M3 now waits for M1\nM3 no longer waits for M2\n',
    'M4 Pilot added\n',
    'M3 is now called "Late Fees"\n',
    'M3 is now M5\n',
    'Nothing changed in meaning.\n',
  ]);
  expect(await diff('HEAD~8', 'HEAD~6')).toBe('M2 Phase 1 1/2 → 2/2\nADR 0009 Proposed → Accepted\n');
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

test('a milestone that is gone', async () => {
  const { edit, remove, diff } = history();
  remove(m3);
  edit(index, /\| \[Milestone 3.*\n/, '');
  expect(JSON.parse(await diff('HEAD', '--format', 'json'))).toEqual({
    version: 1,
    changes: [{ kind: 'milestone', name: 'M3', says: 'M3 Fines is gone', file: 'docs/roadmap/m3-fines.md' }],
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
