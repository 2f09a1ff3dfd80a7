import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { version } from '../../package.json';
import { temporaryFolder } from '../workspace/support/temporaryFolder';
import { lendery } from './support/lendery';
import { milepost } from './support/milepost';

test('the packed tarball is installed and run without anything else', async () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const folder = temporaryFolder({ ...lendery, 'package.json': '{ "private": true }' });
  const npm = (cwd: string, ...words: string[]): string =>
    execFileSync('npm', [...words, '--ignore-scripts', '--silent'], { cwd, encoding: 'utf8' });
  const tarball = npm(root, 'pack', '--pack-destination', folder).trim().split('\n').at(-1)!;
  npm(folder, 'install', '--offline', '--no-audit', '--no-fund', join(folder, tarball));
  const program = join(folder, 'node_modules/.bin/milepost');
  expect(await milepost(folder, ['--version'], { program })).toMatchObject({ code: 0, out: `${version}\n` });
  expect(await milepost(folder, ['check', 'docs'], { program })).toMatchObject({ code: 0, err: '' });
  expect(existsSync(join(folder, 'node_modules/milepost/dist/server.js'))).toBe(true);
  expect(execFileSync('ls', [join(folder, 'node_modules')], { encoding: 'utf8' })).toBe('milepost\n');
});
