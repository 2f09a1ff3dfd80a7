import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../workspace/support/temporaryFolder';
import { changed } from './support/lendery';
import { milepost } from './support/milepost';

const m2 = 'docs/roadmap/m2-loans.md';
const misspelt = changed([m2, 'In Progress', 'In Progess']);

test('--fix mends what is safe and says what is left', async () => {
  const folder = temporaryFolder(misspelt);
  expect(await milepost(folder, ['check', '--fix'])).toEqual({
    code: 0,
    out: 'No findings in 4 documents.\n',
    err: 'milepost: mended 1 finding in 1 document.\n',
  });
  expect(readFileSync(join(folder, m2), 'utf8')).toBe(misspelt[m2]!.replace('In Progess', 'In Progress'));
  expect((await milepost(folder, ['check', '--fix'])).err).toBe(
    'milepost: mended 0 findings in 0 documents.\n',
  );
  expect(readdirSync(join(folder, 'docs/roadmap')).filter((name) => name.includes('tmp'))).toEqual([]);
});

test('all else stays byte for byte: line ends, byte order mark, trailing spaces, permissions', async () => {
  const text = `\ufeff${misspelt[m2]!.replaceAll('\n', '\r\n').replace('Phase 2: Returns', 'Phase 2: Returns  ').trimEnd()}`;
  const folder = temporaryFolder({ ...misspelt, [m2]: text });
  chmodSync(join(folder, m2), 0o640);
  expect((await milepost(folder, ['check', '--fix'])).code).toBe(0);
  expect(readFileSync(join(folder, m2), 'utf8')).toBe(text.replace('In Progess', 'In Progress'));
  expect(statSync(join(folder, m2)).mode & 0o777).toBe(0o640);
});

test('a document that is a link out of the folder is neither read nor mended, also by name', async () => {
  const folder = temporaryFolder(misspelt);
  const real = join(temporaryFolder({ 'real.md': misspelt[m2]! }), 'real.md');
  rmSync(join(folder, m2));
  symlinkSync(real, join(folder, m2));
  const { out, err } = await milepost(folder, ['check', '--fix']);
  expect(err).toContain(`milepost: skipped ${m2}: it is a link out of the folder.`);
  expect(out).not.toContain('In Progess');
  expect((await milepost(folder, ['check', '--fix', m2])).err).toContain('it is a link out of the folder');
  expect(readFileSync(real, 'utf8')).toBe(misspelt[m2]);
  expect(lstatSync(join(folder, m2)).isSymbolicLink()).toBe(true);
});

test('--fix-dry-run prints a diff that git applies, and changes nothing', async () => {
  const folder = temporaryFolder(misspelt);
  const { code, out, err } = await milepost(folder, ['check', '--fix-dry-run']);
  expect([code, err]).toEqual([0, 'milepost: --fix would mend 1 finding in 1 document.\n']);
  expect(out).toBe(`--- a/${m2}
+++ b/${m2}
@@ -1,6 +1,6 @@
 # Milestone 2: Loans
 
-- Status: In Progess
+- Status: In Progress
 - Dependency: [Milestone 1: Catalogue](./m1-catalogue.md) \`Completed\`
 
 ## Phase 1: Lending
`);
  expect(readFileSync(join(folder, m2), 'utf8')).toBe(misspelt[m2]);
  execFileSync('git', ['apply', '-'], { cwd: folder, input: out });
  expect(readFileSync(join(folder, m2), 'utf8')).toContain('In Progress');
});

test('only the documents that are named are changed', async () => {
  const folder = temporaryFolder(misspelt);
  await milepost(folder, ['check', '--fix', 'docs/roadmap/index.md']);
  expect(readFileSync(join(folder, m2), 'utf8')).toBe(misspelt[m2]);
});
