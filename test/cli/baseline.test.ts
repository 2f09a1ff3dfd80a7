import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../workspace/support/temporaryFolder';
import { milepost } from './support/milepost';

test('a baseline is written once, hides what it lists, and only ever shrinks', async () => {
  const folder = temporaryFolder({ 'docs/a.md': '[x](one.md)\n\n[y](two.md)\n', 'ci/': '' });
  const check = (...words: string[]) => milepost(folder, ['check', ...words]);
  const baseline = () => readFileSync(join(folder, 'ci/base.json'), 'utf8');
  const write = (text: string) => writeFileSync(join(folder, 'docs/a.md'), text);

  expect(await check('--update-baseline', 'ci/base.json')).toEqual({
    code: 0,
    out: 'No findings in 1 document.\n',
    err: 'milepost: ci/base.json lists 2 findings.\n',
  });
  expect(baseline()).toBe(`{
  "version": 1,
  "findings": [
    {"file":"../docs/a.md","rule":"link-missing-file","text":"[x](one.md)","count":1},
    {"file":"../docs/a.md","rule":"link-missing-file","text":"[y](two.md)","count":1}
  ]
}
`);
  expect((await check()).code).toBe(1);
  expect((await check('--baseline', 'ci/base.json')).code).toBe(0);
  // From anywhere, and after lines have moved.
  write('# New\n\n[x](one.md)\n\n[y](two.md)\n\n[z](three.md)\n');
  const moved = await milepost(join(folder, 'docs'), [
    'check',
    '--baseline',
    '../ci/base.json',
    '--format',
    'json',
  ]);
  expect(JSON.parse(moved.out).findings.map(({ message }: { message: string }) => message)).toEqual([
    'There is no file three.md.',
  ]);

  // What is new is never accepted; what is mended goes.
  write('[x](one.md)\n\n[z](three.md)\n');
  const updated = await check('--update-baseline', 'ci/base.json');
  expect([updated.code, updated.err]).toEqual([
    1,
    'milepost: ci/base.json lists 1 finding, 1 fewer than before.\n',
  ]);
  expect(baseline()).toContain('one.md');
  expect(baseline()).not.toMatch(/two|three/);

  // A look at one document says nothing of the others.
  writeFileSync(join(folder, 'docs/b.md'), 'fine\n');
  await check('docs/b.md', '--update-baseline', 'ci/base.json');
  expect(baseline()).toContain('one.md');
  write('fine\n');
  await check('docs', '--update-baseline', 'ci/base.json');
  expect(baseline()).toBe('{\n  "version": 1,\n  "findings": []\n}\n');
});

test('a baseline that the config names is obeyed, unless another is asked for', async () => {
  const folder = temporaryFolder({ 'a.md': '# Milestone 1: Landing\n\n[x](gone.md)\n' });
  const check = (...words: string[]) => milepost(folder, ['check', '--format', 'json', ...words]);
  await check('--update-baseline', 'b.json');
  writeFileSync(join(folder, 'milepost.json'), '{ "baseline": "b.json" }');
  expect((await check()).code).toBe(0);
  expect(JSON.parse((await check('--update-baseline', 'b.json')).out).findings).toEqual([]);
  expect(readFileSync(join(folder, 'b.json'), 'utf8')).toContain('link-missing-file');
  writeFileSync(join(folder, 'b.json'), '{ "version": 3, "findings": [] }');
  expect(await check()).toEqual({
    code: 2,
    out: '',
    err: "milepost: milepost.json:1:15: The baseline 'b.json' cannot be used: it is of version 3, and this Milepost knows version 1.\n",
  });
});
