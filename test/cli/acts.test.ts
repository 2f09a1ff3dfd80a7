import { existsSync, readFileSync } from 'node:fs';
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

test('a milestone is put in, and each file is named with what became of it', async () => {
  const folder = temporaryFolder(lendery);
  const dry = await milepost(folder, ['insert', 'Search', '--after', 'M2', '--dry-run']);
  expect(dry.out).toContain('+# Milestone 3: Search\n');
  const { code, out, err } = await milepost(folder, ['insert', 'Search', '--after', 'M2']);
  expect([code, err]).toEqual([0, 'milepost: Insert M3 Search: done.\n']);
  expect(out).toContain('new      docs/roadmap/m3-search.md\n');
  expect(out).toContain('renamed  docs/roadmap/m3-fines.md → docs/roadmap/m4-fines.md\n');
  expect(readFileSync(join(folder, 'docs/roadmap/m4-fines.md'), 'utf8')).toContain('# Milestone 4: Fines');
});

test('two milestones are made one: the second file goes, in a dry run nothing does', async () => {
  const folder = temporaryFolder({
    'm1.md': '# Milestone 1: Lending\n\n- Status: Planned\n\n- [ ] Lend.\n',
    'm2.md': '# Milestone 2: Returns\n\n- Status: Planned\n\n- [ ] Return.\n',
    'm3.md': '# Milestone 3: Fines\n\n- Status: Planned\n- Dependency: [Milestone 2: Returns](m2.md)\n',
  });
  await milepost(folder, ['merge', 'M1', 'M2', '--dry-run']);
  expect(existsSync(join(folder, 'm3.md'))).toBe(true);
  const { code, out, err } = await milepost(folder, ['merge', 'M1', 'M2']);
  expect([code, err]).toEqual([0, 'milepost: Merge into M1 Lending: done.\n']);
  expect(out).toMatchInlineSnapshot(`
    "changed  m1.md, 1 place
    changed  m3.md, 2 places
    removed  m2.md
    renamed  m3.md → m2.md
    "
  `);
  expect(existsSync(join(folder, 'm3.md'))).toBe(false);
  expect(readFileSync(join(folder, 'm1.md'), 'utf8')).toContain('- [ ] Lend.\n- [ ] Return.\n');
  expect(readFileSync(join(folder, 'm2.md'), 'utf8')).toBe(
    '# Milestone 2: Fines\n\n- Status: Planned\n- Dependency: [Milestone 1: Lending](m1.md)\n',
  );
  expect((await milepost(folder, ['merge', 'M1', 'M1'])).err).toBe(
    'milepost: M1 cannot be merged with itself.\n',
  );
});

test('a decision is superseded, and those who still cite it are named', async () => {
  const folder = temporaryFolder({
    'docs/adr/0001-totals.md': '# ADR 0001: Totals\n\n- Status: Accepted\n- Date: 2027-01-12\n',
    'docs/m1-lending.md':
      '# Milestone 1: Lending\n\n- Status: Planned\n- Related ADRs: [ADR 0001](adr/0001-totals.md)\n',
  });
  const { code, out } = await milepost(folder, ['supersede', 'adr-1', 'Movements', '--today', '2027-03-08']);
  expect(code).toBe(0);
  expect(out).toMatchInlineSnapshot(`
    "new      docs/adr/0002-movements.md
    changed  docs/adr/0001-totals.md, 1 place

    Still cited by 1 open milestone; --follow makes them cite ADR 0002:
      M1 Lending  docs/m1-lending.md:4
    "
  `);
  expect(await milepost(folder, ['supersede', '9', 'Movements'])).toMatchObject({
    code: 2,
    err: "milepost: there is no decision '9' here. There are: ADR 0001, ADR 0002.\n",
  });
});
