import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../workspace/support/temporaryFolder';
import { bundle, milepost } from './support/milepost';

const evil = '\u001b]0;owned\u0007\u001b[8m\u009b2J\u202e';
const files = {
  'docs/roadmap/index.md': `# Roadmap ${evil}\n\n| Milestone | Status |\n| --- | --- |\n| [Milestone 1: A${evil}](./m1-a.md) | Not Started |\n`,
  'docs/roadmap/m1-a.md': `# Milestone 1: A${evil}\n\n- Status: In Progess${evil}\n- Owner: ${evil}\n- Dependency: M2${evil}\n\n## Phase 1: B${evil}\n\n### Development Checklist\n\n- [ ] C${evil}\n  ::stop-commands::x\n- [x] D [gone](./gone${evil}.md)\n\n::error file=x::smuggled\n##vso[task.complete]\n`,
};

const commands = [
  ['check'],
  ['check', '--format', 'markdown'],
  ['check', '--fix-dry-run'],
  ['show'],
  ['show', '--format', 'markdown'],
  ['next'],
  ['why', 'M1'],
  ['trace'],
  ['inspect', 'docs/roadmap/m1-a.md'],
  ['start', 'M1', '--dry-run'],
  ['slip', 'M1', '2d', '--dry-run'],
  ['check', `gone${evil}.md`],
];

const hasScript = spawnSync('script', ['--version']).status === 0;

test.runIf(hasScript)('no command gives a terminal the control characters of a document', () => {
  const folder = temporaryFolder(files);
  for (const words of commands) {
    const quoted = words.map((word) => `'${word}'`).join(' ');
    // A command may refuse; it is what it prints that counts.
    const run = spawnSync('script', ['-qec', `"${process.execPath}" "${bundle}" ${quoted}`, '/dev/null'], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, TERM: 'xterm', SHELL: '/bin/sh' },
    });
    const left = run.stdout.replace(/\u001b\[(?:1|2|22|31|32|33|36|39)m/g, '');
    expect(left, words.join(' ')).not.toMatch(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e]/,
    );
  }
});

test('no line of a document is a command to the build server; our own are', async () => {
  const folder = temporaryFolder(files);
  const env = { GITHUB_ACTIONS: 'true', CI: 'true' };
  for (const words of commands) {
    const { out, err } = await milepost(folder, words, { env });
    expect(out + err, words.join(' ')).not.toMatch(/^[ \t+-]*::[a-z]|##[a-z]*\[/im);
  }
  const { out } = await milepost(folder, ['check', '--format', 'github'], { env });
  expect(out).toMatch(/^::(?:error|warning|notice) file=/);
  expect(out).not.toContain('::smuggled');
  for (const line of out.trimEnd().split('\n')) expect(line).toMatch(/^::(?:error|warning|notice) file=/);
});

test('a ref is never an option of git, and a repository can have git run nothing', async () => {
  const folder = temporaryFolder({ ...files, 'trap.sh': '#!/bin/sh\ntouch "$(dirname "$0")/ran"\n' });
  const git = (...words: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@b.c', ...words]);
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'x');
  for (const key of [
    'core.fsmonitor',
    'core.pager',
    'gpg.program',
    'core.sshCommand',
    'core.editor',
    'diff.external',
  ])
    git('config', key, `sh ${join(folder, 'trap.sh')}`);
  git('config', 'log.showSignature', 'true');
  const ref = `--output=${join(folder, 'written')}`;
  for (const words of [
    ['check', `--since=${ref}`],
    ['diff', ref],
    ['diff', 'HEAD'],
    ['check', '--since', 'HEAD'],
    ['check'],
  ])
    expect((await milepost(folder, words)).err).not.toContain('should not have');
  expect(readdirSync(folder)).not.toContain('ran');
  expect(existsSync(join(folder, 'written'))).toBe(false);
});

test('new documents are not made where a link leads out of the folder', async () => {
  const outside = temporaryFolder({});
  const folder = temporaryFolder({
    ...files,
    'docs/prd/lending.md': '# PRD: Lending\n\n## Goal\n\nLend.\n',
    '.git/HEAD': 'ref: refs/heads/main\n',
  });
  mkdirSync(join(folder, 'docs/adr'));
  writeFileSync(join(folder, 'docs/adr/0001-a.md'), '# ADR 0001: A\n\n## Status\n\nAccepted\n');
  for (const name of ['user-stories', 'stories']) symlinkSync(outside, join(folder, 'docs', name));
  for (const words of [
    ['new', 'adr', '../../../../escape'],
    ['new', 'milestone', '/etc/escape'],
    ['new', 'story', '..\\..\\escape', '--prd', 'docs/prd/lending.md'],
    ['new', 'prd', '%2e%2e%2fescape'],
  ])
    await milepost(folder, words);
  expect(readdirSync(outside)).toEqual([]);
  expect(readdirSync(join(folder, '..')).filter((name) => name.includes('escape'))).toEqual([]);
  expect(readFileSync(join(folder, 'docs/adr/0001-a.md'), 'utf8')).toContain('ADR 0001');
});
