import { execFileSync } from 'node:child_process';
import { renameSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { URI } from 'vscode-uri';
import type { DiskPace } from '../../server/src/workspace/diskPace';
import { nodeFiles } from '../../server/src/workspace/nodeFiles';
import { settledStamp, stampOf } from '../../server/src/workspace/stamp';
import { onSlowDisk } from './support/onSlowDisk';
import { temporaryFolder } from './support/temporaryFolder';

const files = nodeFiles(() => {});
const slow: DiskPace = { isQuick: () => false, timed: (ask) => ask() };
const both = [
  ['of a quick disk', files],
  ['of a slow disk', nodeFiles(() => {}, slow)],
] as const;

test.each(both)('reads bytes, and says why it does not (%s)', async (_, files) => {
  const folder = temporaryFolder({ 'a b.md': 'text', 'x.md/': '', 'big.md': 'x'.repeat(2000) });
  execFileSync('mkfifo', [join(folder, 'pipe.md')]);
  const read = (name: string) =>
    files.read(URI.file(join(folder, name)).toString(), 1500, URI.file(folder).toString());
  expect(await read('a b.md')).toEqual({ kind: 'bytes', bytes: Buffer.from('text'), stamp: null });
  expect(await read('gone.md')).toEqual({ kind: 'none' });
  expect(await read('a b.md/gone.md')).toEqual({ kind: 'none' });
  expect(await read('x.md')).toEqual({ kind: 'skipped', why: 'it is a folder' });
  expect(await read('big.md')).toEqual({ kind: 'skipped', why: 'it is larger than 1.5 KB' });
  expect(await read('pipe.md')).toEqual({ kind: 'skipped', why: 'it is no ordinary file' });
});

test('a file has a stamp once it is older than a tick of the disk, and another one for another text', async () => {
  const folder = temporaryFolder({ 'a.md': 'text', 'b.md': 'text', 'x.md/': '' });
  symlinkSync('a.md', join(folder, 'link.md'));
  const uris = ['a.md', 'b.md', 'x.md', 'link.md', 'gone.md'].map((name) =>
    URI.file(join(folder, name)).toString(),
  );
  const stamps = (limit: number) => files.stamped!.stamps(uris, () => limit);
  const [a, b, ...others] = await stamps(4);
  expect(a).not.toBe(b);
  expect(others).toEqual([null, null, null]);
  expect(await stamps(3)).toEqual(uris.map(() => null));
  // The same length, and the time of before.
  const { atime, mtime } = statSync(join(folder, 'a.md'));
  writeFileSync(join(folder, 'a.md'), 'next');
  utimesSync(join(folder, 'a.md'), atime, mtime);
  expect((await stamps(4))[0]).not.toBe(a);

  const stats = statSync(join(folder, 'a.md'));
  const last = Math.max(stats.ctimeMs, stats.mtimeMs);
  expect(settledStamp(stats, last + 1500)).toBeNull();
  expect(settledStamp(stats, last + 2500)).toBe(stampOf(stats));
  const within = URI.file(folder).toString();
  expect(files.stamped!.readNow(uris[1]!, 100, within)).toMatchObject({ kind: 'bytes', stamp: null });
  expect(files.stamped!.readNow(uris[2]!, 100, within)).toEqual({ kind: 'skipped', why: 'it is a folder' });
  expect(files.stamped!.readNow(uris[4]!, 100, within)).toEqual({ kind: 'none' });
});

test.each(both)('a link out of the folder is not read, one inside is (%s)', async (_, files) => {
  const secret = temporaryFolder({ 'secret.json': '{ "token": 1 }' });
  const folder = temporaryFolder({ 'real.json': '{}', 'docs/': '' });
  symlinkSync(join(folder, 'real.json'), join(folder, 'docs/milepost.json'));
  symlinkSync(join(secret, 'secret.json'), join(folder, 'milepost.json'));
  symlinkSync(secret, join(folder, 'elsewhere'));
  symlinkSync('/dev/zero', join(folder, 'endless.json'));
  const read = (name: string) =>
    files.read(URI.file(join(folder, name)).toString(), 1500, URI.file(folder).toString());
  expect(await read('docs/milepost.json')).toEqual({ kind: 'bytes', bytes: Buffer.from('{}'), stamp: null });
  const outside = { kind: 'skipped', why: 'it is a link out of the folder' };
  expect(await read('milepost.json')).toEqual(outside);
  expect(await read('elsewhere/secret.json')).toEqual(outside);
  expect(await read('endless.json')).toEqual({ kind: 'skipped', why: 'it is no ordinary file' });
});

test.each(both)('a folder that becomes a link out is not read any more (%s)', async (_, files) => {
  const secret = temporaryFolder({ 'a.md': 'secret' });
  const folder = temporaryFolder({ 'docs/a.md': 'text', 'docs/b.md': 'more' });
  const read = (name: string) =>
    files.read(URI.file(join(folder, name)).toString(), 1500, URI.file(folder).toString());
  const all = await Promise.all([read('docs/a.md'), read('docs/b.md'), read('gone/a.md')]);
  expect(all.map(({ kind }) => kind)).toEqual(['bytes', 'bytes', 'none']);
  renameSync(join(folder, 'docs'), join(folder, 'old'));
  symlinkSync(secret, join(folder, 'docs'));
  expect(await read('docs/a.md')).toEqual({ kind: 'skipped', why: 'it is a link out of the folder' });
});

test.each(both)('a link that leads nowhere or in a circle is said (%s)', async (_, files) => {
  const folder = temporaryFolder({ 'docs/': '' });
  symlinkSync('nowhere.md', join(folder, 'lost.md'));
  symlinkSync('round.md', join(folder, 'round.md'));
  const read = (name: string) =>
    files.read(URI.file(join(folder, name)).toString(), 1500, URI.file(folder).toString());
  expect(await read('lost.md')).toEqual({ kind: 'none' });
  expect(await read('round.md')).toEqual({ kind: 'skipped', why: 'its links lead in a circle' });
});

test('says whether a file or folder of exactly this name exists', async () => {
  const folder = temporaryFolder({ 'docs/README.md': '', 'docs/größe 1.png': '' });
  const uris = [
    'docs',
    'docs/',
    'docs/README.md',
    'docs/readme.md',
    'Docs/README.md',
    'docs/größe 1.png',
    'no/x',
    '.',
  ].map((name) => URI.file(join(folder, name)).toString() + (name.endsWith('/') ? '/' : ''));
  const all = [true, true, true, false, false, true, false, true];
  expect(await files.exist(uris)).toEqual(all);
  expect(await onSlowDisk(() => files.exist(uris))).toEqual(all);
  expect(await files.exist(['file:///'])).toEqual([true]);
});
