import { execFileSync } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../workspace/support/temporaryFolder';
import { changed } from './support/lendery';
import { milepost } from './support/milepost';

const m1 = 'docs/roadmap/m1-catalogue.md';
const m3 = 'docs/roadmap/m3-fines.md';

test('only what a change brought, also in documents that it did not touch', async () => {
  const files = changed([m3, '# Milestone 3: Fines\n', '# Milestone 3: Fines\n\n[old](gone.md)\n']);
  const folder = temporaryFolder(files);
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...words], {
      cwd: folder,
      stdio: 'pipe',
    });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'one');
  const since = async (...words: string[]) => {
    const { code, out } = await milepost(folder, ['check', '--since', 'HEAD', '--format', 'json', ...words]);
    const { findings } = JSON.parse(out);
    return [code, findings.map(({ file, rule }: { file: string; rule: string }) => `${file} ${rule}`)];
  };
  expect((await milepost(folder, ['check'])).code).toBe(1);
  expect(await since()).toEqual([0, []]);

  // M2, untouched, now waits for a milestone that is no longer done.
  writeFileSync(join(folder, m1), files[m1]!.replace('Completed', 'In Progress'));
  expect(await since()).toEqual([
    1,
    ['docs/roadmap/index.md index-status-drift', 'docs/roadmap/m2-loans.md gate-not-met'],
  ]);
  expect(await since('docs/roadmap/m2-loans.md')).toEqual([1, ['docs/roadmap/m2-loans.md gate-not-met']]);
  writeFileSync(join(folder, m1), files[m1]!);

  // Lines that move and files that are renamed bring nothing new of their own.
  writeFileSync(join(folder, m3), files[m3]!.replace('[old]', 'More words.\n\n[old]'));
  renameSync(join(folder, m3), join(folder, 'docs/roadmap/m3-late-fines.md'));
  git('add', '.');
  expect(await since('docs/roadmap/m3-late-fines.md')).toEqual([0, []]);
});
