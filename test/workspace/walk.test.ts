import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { admits } from '../../server/src/workspace/admits';
import { walk } from '../../server/src/workspace/walk';
import { onSlowDisk } from './support/onSlowDisk';
import { temporaryFolder } from './support/temporaryFolder';

/** What a walk finds and leaves out, by names relative to the folder; each found file must also be admitted. */
async function walked(folder: string, at = '.') {
  const top = join(folder, at);
  const all = await walkedOnce(folder, top);
  expect(await onSlowDisk(() => walkedOnce(folder, top))).toEqual(all);
  for (const name of all.found) expect(await admits(top, join(folder, name)), name).toBe(true);
  return all;
}

async function walkedOnce(folder: string, top: string) {
  const skipped: string[] = [];
  const found = await walk(top, (path, why) => skipped.push(`${relative(folder, path) || '.'}: ${why}`));
  return { found: found.map((path) => relative(folder, path)), skipped };
}

test('finds Markdown by its endings, in order of name', async () => {
  const folder = temporaryFolder({
    'b.md': '',
    'a.markdown': '',
    'c/README.MD': '',
    'notes.txt': '',
    md: '',
    'c/empty/': '',
  });
  expect(await walked(folder)).toEqual({ found: ['a.markdown', 'b.md', 'c/README.MD'], skipped: [] });
});

test('never enters .git and node_modules', async () => {
  const folder = temporaryFolder({
    '.git/x.md': '',
    'node_modules/p/README.md': '',
    'a/node_modules/q.md': '',
    'a/b.md': '',
  });
  expect((await walked(folder)).found).toEqual(['a/b.md']);
  expect(await admits(folder, join(folder, 'a/node_modules/q.md'))).toBe(false);
});

test('leaves out what git leaves out, as git says', async () => {
  const files = {
    '.gitignore': 'build/\n*.tmp.md\n/top.md\nlogs/**\n!logs/keep.md\n# comment\n\\#odd.md\n',
    '.git/info/exclude': 'private.md\n',
    'build/x.md': '',
    'a/build/y.md': '',
    'a/z.tmp.md': '',
    'top.md': '',
    'a/top.md': '',
    'private.md': '',
    'a/private.md': '',
    'logs/keep.md': '',
    'logs/drop.md': '',
    '#odd.md': '',
    'a/.gitignore': '!private.md\ninner/\n',
    'a/inner/x.md': '',
    'a/b/inner/x.md': '',
    'kept.md': '',
  };
  const folder = temporaryFolder({});
  execFileSync('git', ['init', '-q', folder]);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const { found } = await walked(folder);
  const git = execFileSync('git', ['-C', folder, 'ls-files', '-co', '--exclude-standard', '*.md'], {
    encoding: 'utf8',
  });
  expect(found).toEqual(git.trim().split('\n').sort());
  for (const name of Object.keys(files).filter((each) => each.endsWith('.md')))
    expect(await admits(folder, join(folder, name)), name).toBe(found.includes(name));
});

test('rules of the repository reach into a folder that is walked alone', async () => {
  const folder = temporaryFolder({
    '.git/HEAD': '',
    '.gitignore': 'draft-*\n',
    'docs/draft-1.md': '',
    'docs/a.md': '',
  });
  expect((await walked(folder, 'docs')).found).toEqual(['docs/a.md']);
});

test('an ignored folder is walked when it is asked for by name', async () => {
  const folder = temporaryFolder({ '.git/HEAD': '', '.gitignore': 'out/\n', 'out/a.md': '' });
  expect((await walked(folder)).found).toEqual([]);
  expect((await walk(join(folder, 'out'), () => {})).length).toBe(1);
});

test('a second checkout of the same repository is not entered, a nested repository is', async () => {
  const folder = temporaryFolder({
    'a.md': '',
    '.trees/x/.git': `gitdir: /r/.git/worktrees/x\n`,
    '.trees/x/a.md': '',
    'module/.git': 'gitdir: ../.git/modules/module\n',
    'module/b.md': '',
  });
  expect((await walked(folder)).found).toEqual(['a.md', 'module/b.md']);
  expect(await admits(folder, join(folder, '.trees/x/a.md'))).toBe(false);
});

test('a link back to a folder above is one line, and the rest goes on', async () => {
  const folder = temporaryFolder({ 'a/b/x.md': '', 'y.md': '' });
  symlinkSync(folder, join(folder, 'a/b/up'));
  symlinkSync('.', join(folder, 'self'));
  symlinkSync('circle-b', join(folder, 'circle-a'));
  symlinkSync('circle-a', join(folder, 'circle-b'));
  expect(await walked(folder)).toEqual({
    found: ['a/b/x.md', 'y.md'],
    skipped: ['circle-a: its links lead in a circle', 'circle-b: its links lead in a circle'],
  });
});

test('a document is read once, however many links lead to it; no link out of the folder is followed', async () => {
  const elsewhere = temporaryFolder({ 'm1.md': '', 'note.md': '' });
  const folder = temporaryFolder({ 'AGENTS.md': '', 'docs/a.md': '' });
  symlinkSync('AGENTS.md', join(folder, 'CLAUDE.md'));
  symlinkSync('docs', join(folder, 'documentation'));
  symlinkSync(elsewhere, join(folder, 'plan'));
  symlinkSync(join(elsewhere, 'note.md'), join(folder, 'note.md'));
  symlinkSync(join(elsewhere, 'note.md'), join(folder, 'note.txt'));
  symlinkSync('nowhere.md', join(folder, 'lost.md'));
  const { found, skipped } = await walked(folder);
  expect(found).toEqual(['AGENTS.md', 'docs/a.md']);
  expect(skipped.sort()).toEqual([
    'lost.md: the link leads nowhere',
    'note.md: it is a link out of the folder',
    'plan: it is a link out of the folder',
  ]);
  for (const name of ['note.md', 'plan/m1.md', 'plan/note.md'])
    expect(await admits(folder, join(folder, name)), name).toBe(false);
});

test('a folder that is named like a document is one line, and what is in it is read', async () => {
  const folder = temporaryFolder({ 'x.md/y.md': '' });
  expect(await walked(folder)).toEqual({
    found: ['x.md/y.md'],
    skipped: ['x.md: it is a folder; what is in it is read'],
  });
});

test('an unreadable folder is one line, and the rest goes on', async () => {
  const folder = temporaryFolder({ 'shut/a.md': '', 'b.md': '' });
  chmodSync(folder, 0o755);
  chmodSync(join(folder, 'shut'), 0);
  // The superuser may read everything, so the walk is somebody else's.
  const isSuper = process.getuid?.() === 0;
  if (isSuper) process.seteuid?.(65534);
  const answer = await walked(folder).finally(() => isSuper && process.seteuid?.(0));
  chmodSync(join(folder, 'shut'), 0o755);
  expect(answer).toEqual({ found: ['b.md'], skipped: ['shut: it may not be read'] });
});

test('a folder that is not there is one line', async () => {
  const folder = temporaryFolder({});
  expect((await walked(folder, 'gone')).skipped).toEqual(['gone: it is not there']);
});
