import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../workspace/support/temporaryFolder';
import { lendery } from './support/lendery';
import { milepost } from './support/milepost';

test('start prints each line that it changed', async () => {
  const folder = temporaryFolder(lendery);
  const { code, out, err } = await milepost(folder, ['start', 'M3', '--anyway', '--today', '2027-03-08']);
  expect([code, err]).toEqual([0, 'milepost: M3 started.\n']);
  expect(out).toMatchInlineSnapshot(`
    "docs/roadmap/m3-fines.md
      3: - Status: In Progress
    docs/roadmap/index.md
      7: | [Milestone 3: Fines](./m3-fines.md) | In Progress | 2027-05-07 | — |
    "
  `);
  expect(readFileSync(join(folder, 'docs/roadmap/m3-fines.md'), 'utf8')).toContain('- Status: In Progress');
});

test('a closed gate refuses, kindly, and nothing is written', async () => {
  const folder = temporaryFolder(lendery);
  expect(await milepost(folder, ['start', 'm3'])).toEqual({
    code: 1,
    out: '',
    err: 'milepost: M3 waits for M2, which is In Progress.\n  --anyway: start although a milestone that it waits for is not there yet.\n',
  });
  expect(readFileSync(join(folder, 'docs/roadmap/m3-fines.md'), 'utf8')).toContain('- Status: Not Started');
});

test('open items refuse a finish and the first is named with its place', async () => {
  const folder = temporaryFolder(lendery);
  const { code, err } = await milepost(folder, ['finish', '2']);
  expect(code).toBe(1);
  expect(err).toMatchInlineSnapshot(`
    "milepost: M2 cannot finish yet: 2 items are open. First: "Reject a loan past the limit."
      docs/roadmap/m2-loans.md:11:7
      --anyway: finish although items are open.
    "
  `);
});

test('a milestone or phase that nobody declares', async () => {
  const folder = temporaryFolder(lendery);
  expect(await milepost(folder, ['finish', 'M9'])).toEqual({
    code: 2,
    out: '',
    err: "milepost: there is no milestone 'M9' here. There are: M1, M2, M3.\n",
  });
  expect((await milepost(folder, ['finish', 'M2', '--phase', '9'])).err).toContain('M2 has no phase');
});

test('a dry run is a diff, and writes nothing', async () => {
  const folder = temporaryFolder(lendery);
  const before = readFileSync(join(folder, 'docs/roadmap/m3-fines.md'), 'utf8');
  const { out } = await milepost(folder, ['start', 'M3', '--anyway', '--dry-run']);
  expect(out).toContain('-- Status: Not Started\n+- Status: In Progress\n');
  expect(readFileSync(join(folder, 'docs/roadmap/m3-fines.md'), 'utf8')).toBe(before);
});
