import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CheckResult } from '../../server/src/cli/checkResult';
import { github } from '../../server/src/cli/formats/github';
import { junit } from '../../server/src/cli/formats/junit';
import { markdown } from '../../server/src/cli/formats/markdown';
import { temporaryFolder } from '../workspace/support/temporaryFolder';
import { changed, lendery } from './support/lendery';
import { milepost } from './support/milepost';

const place = { start: { line: 2, character: 4 }, end: { line: 2, character: 9 } };
const file = 'docs/m1, a:b 50%.md';
const message = 'First: "a|b <i> & &amp; *x* 50%"\r\n~and~ `so` [on](1)';

const here = { github: null };
const result: CheckResult = {
  findings: [
    { file, rule: 'gate-not-met', severity: 'error', message, range: place, fixable: false, related: [] },
    {
      ...{ file: 'b.md', rule: 'schedule-gap', severity: 'info', message: 'A\u0007gap.', fixable: false },
      ...{ range: { ...place, end: { line: 4, character: 0 } }, related: [] },
    },
  ],
  files: [file, 'b.md', 'c.md'],
  milestones: 1,
  safe: 0,
  rules: [],
  version: '1',
  lineOf: () => '',
};

test('a workflow command ends at its line, and its commas and colons end nothing', () => {
  expect(github(result, here)).toBe(
    '::error file=docs/m1%2C a%3Ab 50%25.md,line=3,endLine=3,col=5,endColumn=10,title=gate-not-met::' +
      'First: "a|b <i> & &amp; *x* 50%25"%0D%0A~and~ `so` [on](1)\n' +
      '::notice file=b.md,line=3,endLine=5,title=schedule-gap::A\u0007gap.\n',
  );
});

test('XML is well-formed whatever is said, and only errors and warnings fail', () => {
  const said = 'First: &quot;a|b &lt;i&gt; &amp; &amp;amp; *x* 50%&quot;\r\n~and~ `so` [on](1)';
  expect(junit(result)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="milepost" tests="3" failures="1">
  <testsuite name="${file}" tests="1" failures="1">
    <testcase name="gate-not-met at 3:5" classname="${file}">
      <failure type="error" message="${said}">${file}:3:5
${said}</failure>
    </testcase>
  </testsuite>
  <testsuite name="b.md" tests="1" failures="0">
    <testcase name="schedule-gap at 3:5" classname="b.md">
      <system-out>b.md:3:5
A\ufffdgap.</system-out>
    </testcase>
  </testsuite>
  <testsuite name="c.md" tests="1" failures="0">
    <testcase name="no findings"/>
  </testsuite>
</testsuites>
`);
});

test('a row of Markdown is one row, and shows what was said', () => {
  expect(markdown(result, here).split('\n')[4]).toBe(
    '| [docs/m1, a:b 50%.md:3](docs/m1%2C%20a%3Ab%2050%25.md#L3) | error | ' +
      'First: "a\\|b \\<i\\> & \\&amp; \\*x\\* 50%" \\~and\\~ \\`so\\` \\[on\\](1) | `gate-not-met` |',
  );
});

const inRepo = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`repo/${path}`, text]));

test('in a run of GitHub files are found from wherever a link or an annotation is shown', async () => {
  const folder = temporaryFolder({
    'repo/.git/HEAD': 'ref: refs/heads/main\n',
    ...inRepo({ ...lendery, 'docs/(my) plans/x.md': '[x](gone.md)\n' }),
  });
  const env = {
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'town/lendery',
    GITHUB_SHA: '0a1b2c3',
    GITHUB_WORKSPACE: folder,
  };
  const at = (cwd: string, ...words: string[]) => milepost(join(folder, cwd), words, { env });
  const files = 'https://github.com/town/lendery/blob/0a1b2c3';
  for (const cwd of ['repo', 'repo/docs/(my) plans', 'repo/docs/roadmap']) {
    const show = await at(cwd, 'show', cwd === 'repo' ? '.' : '../..', '--format', 'markdown');
    expect([cwd, show.err, show.out]).toEqual([
      cwd,
      '',
      expect.stringContaining(`](${files}/docs/roadmap/m2-loans.md)`),
    ]);
  }
  const why = await at('repo/docs', 'why', 'M3', '--format', 'markdown');
  expect(why.out).toContain(`](${files}/docs/roadmap/m2-loans.md?plain=1#L3)`);
  const next = await at('repo', 'next', '--format', 'markdown');
  expect(next.out).toContain(
    `[Reject a loan past the limit.](${files}/docs/roadmap/m2-loans.md?plain=1#L11)`,
  );
  const check = await at('repo/docs/(my) plans', 'check', '--format', 'markdown');
  expect(check.out).toContain(`[x.md:1](${files}/docs/%28my%29%20plans/x.md?plain=1#L1)`);
  const annotated = await at('repo/docs/(my) plans', 'check', '--format', 'github');
  expect(annotated.out).toContain('::error file=docs/(my) plans/x.md,line=1,');
});

test('SARIF is what its schema says', async () => {
  // The schema is written in a draft that the validator of its package knows.
  const require = createRequire(createRequire(import.meta.url).resolve('@microsoft/jest-sarif/package.json'));
  const Ajv = require('ajv');
  const validator = new Ajv({ schemaId: 'id', unknownFormats: 'ignore', logger: false });
  validator.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json'));
  const isValid = validator.compile(require('./lib/schemas/sarif-2.1.0-rtm.5.json'));
  const m3 = 'docs/roadmap/m3-fines.md';
  const broken = { ...changed([m3, 'Not Started', 'In Progress']), 'a, b: 50% [x].md': '[x](gone.md)\n' };
  for (const files of [broken, { 'a.md': '# Nothing\n' }]) {
    const { out } = await milepost(temporaryFolder(files), ['check', '--format', 'sarif']);
    const log = JSON.parse(out);
    isValid(log);
    expect(isValid.errors).toBe(null);
    // The schema would see what is wrong.
    expect(isValid({ ...log, version: '2.0' })).toBe(false);
    if (files === broken) expect(log.runs[0].results).toHaveLength(3);
  }
});
