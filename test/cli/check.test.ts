import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../workspace/support/temporaryFolder';
import { changed, lendery } from './support/lendery';
import { milepost } from './support/milepost';

const m2 = 'docs/roadmap/m2-loans.md';
const m3 = 'docs/roadmap/m3-fines.md';
const index = 'docs/roadmap/index.md';
/** M3 has begun although M2 has not ended; the index says otherwise of it. */
const broken = changed([m3, 'Not Started', 'In Progress']);

test('a clean roadmap: one line, exit 0', async () => {
  const folder = temporaryFolder(lendery);
  expect(await milepost(folder, ['check'])).toEqual({
    code: 0,
    out: 'No findings in 4 documents.\n',
    err: '',
  });
});

test('a folder without documents is clean', async () => {
  const folder = temporaryFolder({ 'empty/': '' });
  expect(await milepost(folder, ['check'])).toEqual({
    code: 0,
    out: 'No findings in 0 documents.\n',
    err: '',
  });
});

const messageOf = async (folder: string, at: number): Promise<string> =>
  JSON.parse((await milepost(folder, ['check', '--format', 'json'])).out).findings[at].message;

test('for people: the line, carets under the place, related places, a sum', async () => {
  const folder = temporaryFolder(broken);
  const { code, out, err } = await milepost(folder, ['check']);
  expect([code, err]).toEqual([1, '']);
  expect(out).toBe(`docs/roadmap/index.md

7:41 error ${await messageOf(folder, 0)} index-status-drift
  7 │ | [Milestone 3: Fines](./m3-fines.md) | Not Started | 2027-05-07 | — |
    │                                         ^^^^^^^^^^^
    └ docs/roadmap/m3-fines.md:3:11 M3 is In Progress here.

docs/roadmap/m3-fines.md

4:15 error ${await messageOf(folder, 1)} gate-not-met
  4 │ - Dependency: [Milestone 2: Loans](./m2-loans.md) \`Completed\`
    │               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    └ docs/roadmap/m2-loans.md:3:11 M2 is In Progress.

2 errors in 4 documents.
`);
});

test('as JSON: names relative to the current folder, places from zero, in order', async () => {
  const folder = temporaryFolder({ ...broken, 'other/': '' });
  const { code, out } = await milepost(join(folder, 'other'), ['check', '..', '--format', 'json']);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual({
    version: 1,
    documents: 4,
    milestones: 3,
    findings: [
      {
        file: '../docs/roadmap/index.md',
        rule: 'index-status-drift',
        severity: 'error',
        message: expect.stringContaining('M3'),
        range: { start: { line: 6, character: 40 }, end: { line: 6, character: 51 } },
        fixable: true,
        related: [
          {
            file: '../docs/roadmap/m3-fines.md',
            range: { start: { line: 2, character: 10 }, end: { line: 2, character: 21 } },
            message: expect.stringContaining('M3'),
          },
        ],
      },
      {
        file: '../docs/roadmap/m3-fines.md',
        rule: 'gate-not-met',
        severity: 'error',
        message: expect.stringContaining('M2'),
        range: { start: { line: 3, character: 14 }, end: { line: 3, character: 49 } },
        fixable: true,
        related: [
          {
            file: '../docs/roadmap/m2-loans.md',
            range: { start: { line: 2, character: 10 }, end: { line: 2, character: 21 } },
            message: expect.stringContaining('M2'),
          },
        ],
      },
    ],
  });
});

test('a document that is named alone is held against its whole project, and only it is reported', async () => {
  const folder = temporaryFolder({ ...broken, '.git/HEAD': '' });
  const { out } = await milepost(join(folder, 'docs'), ['check', 'roadmap/m3-fines.md', '--format', 'json']);
  const { documents, milestones, findings } = JSON.parse(out);
  expect([documents, milestones]).toEqual([1, 1]);
  expect(findings.map(({ file, rule }: { file: string; rule: string }) => `${file} ${rule}`)).toEqual([
    'roadmap/m3-fines.md gate-not-met',
  ]);
});

test('what git leaves out is left out, unless it is named', async () => {
  const folder = temporaryFolder({
    '.git/HEAD': '',
    '.gitignore': 'draft*\n',
    'draft.md': '[x](gone.md)\n',
    'drafts/a.md': '[x](gone.md)\n',
  });
  expect((await milepost(folder, ['check'])).out).toBe('No findings in 0 documents.\n');
  expect((await milepost(folder, ['check', 'draft.md'])).code).toBe(1);
  expect((await milepost(folder, ['check', 'drafts'])).code).toBe(1);
});

test('warnings are allowed, up to --max-warnings', async () => {
  const folder = temporaryFolder({ 'a.md': '[x](/home/me/x.md)\n' });
  const run = (...words: string[]) => milepost(folder, ['check', ...words]);
  expect((await run()).out).toContain('1 warning in 1 document.');
  expect((await run()).code).toBe(0);
  expect((await run('--max-warnings', '1')).code).toBe(0);
  expect(await run('--max-warnings=0', '--quiet')).toEqual({
    code: 1,
    out: 'No findings in 1 document.\n',
    err: 'milepost: 1 warning, and --max-warnings allows 0.\n',
  });
});

test('for GitHub: workflow commands', async () => {
  const folder = temporaryFolder(broken);
  const { out } = await milepost(folder, ['check', '--format', 'github']);
  expect(out.split('\n')[0]).toBe(
    `::error file=docs/roadmap/index.md,line=7,endLine=7,col=41,endColumn=52,title=index-status-drift::${await messageOf(folder, 0)}`,
  );
  expect(out.trimEnd().split('\n')).toHaveLength(2);
});

test('as Markdown: a table with links', async () => {
  const folder = temporaryFolder(broken);
  const { out } = await milepost(folder, ['check', '--format', 'markdown']);
  expect(out).toBe(`**Milepost**: 2 errors in 4 documents.

| Place | Severity | Finding | Rule |
| --- | --- | --- | --- |
| [docs/roadmap/index.md:7](docs/roadmap/index.md#L7) | error | ${await messageOf(folder, 0)} | \`index-status-drift\` |
| [docs/roadmap/m3-fines.md:4](docs/roadmap/m3-fines.md#L4) | error | ${await messageOf(folder, 1)} | \`gate-not-met\` |
`);
});

test('as JUnit: a suite for each document', async () => {
  const folder = temporaryFolder(broken);
  const { out } = await milepost(folder, ['check', '--format', 'junit']);
  expect(out).toContain('<testsuites name="milepost" tests="4" failures="2">');
  expect(out).toContain('<testsuite name="docs/roadmap/m2-loans.md" tests="1" failures="0">');
  expect(out).toContain('<testcase name="gate-not-met at 4:15" classname="docs/roadmap/m3-fines.md">');
});

test('as SARIF: rules, levels and places from one', async () => {
  const folder = temporaryFolder(broken);
  const { version, runs } = JSON.parse((await milepost(folder, ['check', '--format', 'sarif'])).out);
  expect(version).toBe('2.1.0');
  const [{ tool, results }] = runs;
  expect(tool.driver.rules.map(({ id }: { id: string }) => id).sort()).toEqual([
    'gate-not-met',
    'index-status-drift',
  ]);
  expect(results[1]).toMatchObject({
    ruleId: 'gate-not-met',
    level: 'error',
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'docs/roadmap/m3-fines.md' },
          region: { startLine: 4, startColumn: 15, endLine: 4, endColumn: 50 },
        },
      },
    ],
  });
  expect(tool.driver.rules[results[1].ruleIndex].id).toBe('gate-not-met');
});

test('a config changes severities, and --config wins over it', async () => {
  const off =
    '{ "preset": "minimal", "rules": { "gate-not-met": "off", "index-status-drift": "warning" } } // both';
  const folder = temporaryFolder({
    ...broken,
    'milepost.json': off,
    'ci/strict.json': '{}',
  });
  const { code, out } = await milepost(folder, ['check', m3, index]);
  expect([code, out.trimEnd().split('\n').at(-1)]).toEqual([0, '1 warning in 2 documents.']);
  expect((await milepost(folder, ['check', '--config', 'ci/strict.json'])).code).toBe(1);
});

test('control characters in a document never reach the terminal', async () => {
  const folder = temporaryFolder({ 'a.md': '[\u001b31mred\u0007](gone.md)\n' });
  const { out } = await milepost(folder, ['check']);
  expect(out).toContain('[␛31mred␇]');
  expect(out).not.toContain('\u001b');
});

test('a document in which a link is named like a folder is no reason to stop', async () => {
  const folder = temporaryFolder({ 'a.md': '[x](./x.md)\n' });
  mkdirSync(join(folder, 'x.md'));
  expect(await milepost(folder, ['check'])).toEqual({
    code: 0,
    out: 'No findings in 1 document.\n',
    err: 'milepost: skipped x.md: it is a folder; what is in it is read.\n',
  });
});

test('nothing is said of M2, which is in order', async () => {
  const folder = temporaryFolder(broken);
  expect((await milepost(folder, ['check', m2])).out).toBe('No findings in 1 document.\n');
});

test('a link out of the folder to a file that is nowhere is broken, to one that is there it leaves', async () => {
  const folder = temporaryFolder({
    'notes.md': '# Notes\n',
    'docs/plan.md': '# Plan\n\nSee [the notes](../notes.md) and [more](../gone.md).\n',
  });
  const { out } = await milepost(join(folder, 'docs'), ['check', '--format', 'json']);
  expect(
    JSON.parse(out).findings.map(({ rule, message }: Record<string, string>) => [rule, message]),
  ).toEqual([
    ['link-outside', '../notes.md leads out of this repository: nobody else can follow it.'],
    ['link-missing-file', 'There is no file ../gone.md.'],
  ]);
});
