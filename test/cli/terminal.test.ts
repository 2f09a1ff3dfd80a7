import { execFileSync, spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../workspace/support/temporaryFolder';
import { lendery } from './support/lendery';
import { bundle, milepost } from './support/milepost';

const hasScript = spawnSync('script', ['--version']).status === 0;

/** Runs it in a terminal of so many columns and gives what is left on it: a progress line is wiped again. */
function inTerminal(folder: string, words: string, columns: number, env = ''): string {
  const command = `stty cols ${columns}; ${env} "${process.execPath}" "${bundle}" ${words}`;
  return execFileSync('script', ['-qec', command, '/dev/null'], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, TERM: 'xterm', SHELL: '/bin/sh' },
  })
    .replaceAll('\r\n', '\n')
    .replace(/\r[^\n]*\r/g, '');
}

test('no colours where there is no terminal', async () => {
  const folder = temporaryFolder({ 'a.md': '[x](gone.md)\n' });
  expect((await milepost(folder, ['check'])).out).not.toContain('\u001b');
});

// util-linux gives the terminal.
test.runIf(hasScript)('colours on a terminal, unless NO_COLOR is set', () => {
  const folder = temporaryFolder(lendery);
  expect(inTerminal(folder, 'check', 80)).toBe('\u001b[32mNo findings\u001b[39m in 4 documents.\n');
  expect(inTerminal(folder, 'check', 80, 'NO_COLOR=1')).toBe('No findings in 4 documents.\n');
});

test.runIf(hasScript)('a line is cut to the terminal', () => {
  const folder = temporaryFolder(lendery);
  const lines = inTerminal(folder, 'show --today 2027-03-08', 80, 'NO_COLOR=1').split('\n');
  expect(lines[5]).toBe(' ▶  M2 Loans       In Progress   1/3 ███░░░░░░░   2027-04-02    Phase 1 of 2 · …');
});
