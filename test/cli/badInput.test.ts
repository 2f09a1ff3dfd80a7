import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../workspace/support/temporaryFolder';
import { lendery } from './support/lendery';
import { bundle, milepost } from './support/milepost';

test.each([
  [[], 'say what to do, such as: milepost check. See: milepost --help'],
  [['chekc'], "there is no command 'chekc'. Did you mean 'check'?"],
  [['frobnicate'], "there is no command 'frobnicate'. See: milepost --help"],
  [['check', '--fromat', 'json'], 'check has no option --fromat. Did you mean --format?'],
  [['check', '-x'], 'check has no option -x. See: milepost check --help'],
  [['check', '--format'], '--format needs a value: --format FORMAT'],
  [['check', '--format', 'jsn'], "--format cannot be 'jsn'. Did you mean 'json'?"],
  [['check', '--fix=yes'], '--fix takes no value.'],
  [['check', '--max-warnings', 'many'], "--max-warnings must be a number, not 'many'."],
  [['check', '--today', '2027-02-30'], "--today must be a date such as 2027-03-08, not '2027-02-30'."],
  [['check', '--fix', '--fix-dry-run'], '--fix and --fix-dry-run exclude each other.'],
  [['check', 'nowhere'], 'nowhere cannot be read: it is not there.'],
  [['check', 'notes.txt'], 'notes.txt is no Markdown file.'],
  [['check', 'binary.md'], 'binary.md cannot be checked: it is binary, not text.'],
  [['check', 'latin.md'], 'latin.md cannot be checked: it is not UTF-8 text.'],
  [['check', '--config', 'gone.json'], 'gone.json cannot be read: it is not there.'],
  [['check', '--config', 'bad.json'], "bad.json:2:3: There is no setting 'ruls'. Did you mean 'rules'?"],
  [['check', '--baseline', 'gone.json'], 'the baseline gone.json cannot be read: it is not there.'],
  [['check', '--baseline', 'notes.txt'], 'the baseline notes.txt cannot be used: it is no JSON.'],
  [
    ['check', '--baseline', 'later.json'],
    'the baseline later.json cannot be used: it is of version 2, and this Milepost knows version 1.',
  ],
  [
    ['check', '--update-baseline', 'later.json'],
    'the baseline later.json cannot be used: it is of version 2, and this Milepost knows version 1.',
  ],
  [
    ['check', '--since', 'main'],
    'this folder is in no git repository, so there is no commit to compare with.',
  ],
  [['explain'], 'explain needs RULE. See: milepost explain --help'],
  [['explain', 'gate-not-mte'], "there is no rule 'gate-not-mte'. Did you mean 'gate-not-met'?"],
  [['explain', 'gate-not-met', 'more'], "explain takes RULE alone, but was also given 'more'."],
  [['rules', 'all'], "rules takes no arguments, but was given 'all'."],
  [['inspect', 'gone.md'], 'gone.md cannot be read: it is not there.'],
])('milepost %j: one clear line, exit 2', async (words, message) => {
  const folder = temporaryFolder({
    'binary.md': new Uint8Array([1, 0, 2]),
    'latin.md': new Uint8Array([0x63, 0xe9]),
    'notes.txt': 'notes',
    'bad.json': '{\n  "ruls": {}\n}\n',
    'later.json': '{ "version": 2, "findings": [] }',
  });
  expect(await milepost(folder, words)).toEqual({ code: 2, out: '', err: `milepost: ${message}\n` });
});

test.each([
  ['{ "preset": "strict", }, {', 'milepost.json:1:24: This is no JSON: '],
  [
    '{\n  "rules": { "gate-not-mte": "off" }\n}',
    "milepost.json:2:14: There is no rule 'gate-not-mte'. Did you mean 'gate-not-met'?",
  ],
  [
    '{ "preset": "stric", "x": 1 }',
    "milepost.json:1:13: 'preset' cannot be 'stric'. Did you mean 'strict'? (and 1 more)",
  ],
])('a config that cannot be used: %s', async (text, message) => {
  const folder = temporaryFolder({ ...lendery, 'milepost.json': text });
  const { code, out, err } = await milepost(folder, ['check']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^milepost: [^\n]*\n$/);
  expect(err).toContain(message);
});

test('a template that is not there', async () => {
  const config = '{ "templates": { "milestone": "docs/templates/milestone.md" } }';
  const folder = temporaryFolder({ ...lendery, 'milepost.json': config });
  expect(await milepost(folder, ['check'])).toEqual({
    code: 2,
    out: '',
    err: "milepost: milepost.json:1:31: There is no document 'docs/templates/milestone.md' to be the template.\n",
  });
});

test("a bad config elsewhere is nobody's business", async () => {
  const folder = temporaryFolder({ ...lendery, 'other/milepost.json': '{', 'other/a.md': '' });
  expect((await milepost(folder, ['check', 'docs'])).code).toBe(0);
  expect((await milepost(folder, ['check'])).code).toBe(2);
});

test('what cannot be read among others is one line, and the rest is checked', async () => {
  const folder = temporaryFolder({ ...lendery, 'binary.md': new Uint8Array([1, 0, 2]) });
  expect(await milepost(folder, ['check'])).toEqual({
    code: 0,
    out: 'No findings in 4 documents.\n',
    err: 'milepost: skipped binary.md: it is binary, not text.\n',
  });
});

test('a ref that git does not know, and a folder that is in no repository', async () => {
  const folder = temporaryFolder(lendery);
  expect((await milepost(folder, ['check', '--since', 'main'])).err).toBe(
    'milepost: this folder is in no git repository, so there is no commit to compare with.\n',
  );
  execFileSync('git', ['init', '-q', folder]);
  for (const ref of ['nowhere', '--help', ''])
    expect((await milepost(folder, ['check', `--since=${ref}`])).err).toMatch(
      ref === ''
        ? /^milepost: --since needs a value/
        : new RegExp(`^milepost: git knows no commit '${ref}'\\.\\n$`),
    );
});

test('stdout closed early is quiet', async () => {
  const folder = temporaryFolder({ 'a.md': '[x](gone.md)\n'.repeat(5000) });
  const { stdout, stderr } = spawnSync(
    'sh',
    ['-c', `"${process.execPath}" "${bundle}" check --format json | head -n 1`],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  expect([stdout, stderr]).toEqual(['{\n', '']);
});

test('a large answer reaches a slow reader whole', async () => {
  const folder = temporaryFolder({ 'a.md': '[x](gone.md)\n\n'.repeat(3000) });
  const { stdout } = spawnSync(
    'sh',
    ['-c', `"${process.execPath}" "${bundle}" check --format json | (sleep 0.5; cat)`],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1e8,
    },
  );
  expect(JSON.parse(stdout).findings).toHaveLength(3000);
});

test('output that cannot be written is one line, and nothing is half-written', async () => {
  const folder = temporaryFolder({ ...lendery, 'there/': '' });
  expect(await milepost(folder, ['check', '--update-baseline', 'no/such/b.json'])).toMatchObject({
    code: 2,
    err: 'milepost: no/such/b.json cannot be written: it is not there.\n',
  });
  expect((await milepost(join(folder, 'there'), ['check', '--update-baseline', '../there'])).code).toBe(2);
});
