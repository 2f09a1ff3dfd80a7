import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { version } from '../../package.json';
import { temporaryFolder } from '../workspace/support/temporaryFolder';
import { changed, lendery } from './support/lendery';
import { milepost } from './support/milepost';

test('--help names every command, each with help of its own', async () => {
  const folder = temporaryFolder({});
  const { code, out } = await milepost(folder, ['--help']);
  expect(code).toBe(0);
  const names = [...out.matchAll(/^ {2}milepost (\w+)/gm)].map(([, name]) => name!);
  expect(names).toEqual([
    'check',
    'show',
    'next',
    'why',
    'diff',
    'trace',
    'start',
    'finish',
    'slip',
    'insert',
    'move',
    'split',
    'merge',
    'supersede',
    'inspect',
    'explain',
    'rules',
    'init',
    'new',
    'lsp',
  ]);
  for (const name of names) {
    const help = await milepost(folder, [name, '--help']);
    expect([help.code, help.err]).toEqual([0, '']);
    expect(help.out).toMatch(new RegExp(`^Usage: milepost ${name}`));
    expect((await milepost(folder, ['help', name])).out).toBe(help.out);
  }
});

test('--version', async () => {
  expect(await milepost(temporaryFolder({}), ['--version'])).toEqual({
    code: 0,
    out: `${version}\n`,
    err: '',
  });
});

test('rules lists each rule, and explain knows each', async () => {
  const folder = temporaryFolder({});
  const { out } = await milepost(folder, ['rules']);
  const names = [...out.matchAll(/^ {2}([a-z]+(?:-[a-z]+)+) /gm)].map(([, name]) => name!);
  expect(names.length).toBeGreaterThan(10);
  for (const name of [names[0]!, names.at(-1)!]) {
    const { code, out: text } = await milepost(folder, ['explain', name]);
    expect(code).toBe(0);
    expect(text.startsWith(`${name} (`)).toBe(true);
    expect(text).toContain('Found here:');
  }
});

test('inspect says why in the words of the config that pins what a document is', async () => {
  const folder = temporaryFolder({
    'notes/quay.md': '# M1: Quay\n\n- [ ] Dig\n',
    'milepost.json': '{ "kinds": [{ "files": ["notes/**"], "kind": "none" }] }',
  });
  const { out } = await milepost(folder, ['inspect', 'notes/quay.md', '--explain']);
  expect(out).toBe('notes/quay.md · none · M1: Quay\n    1: The config says of what kind this is: none.\n');
});

test('inspect: as a tree, as JSON, and why', async () => {
  const folder = temporaryFolder({ ...lendery, 'README.md': '# Hello\n' });
  const file = 'docs/roadmap/m2-loans.md';
  const tree = await milepost(folder, ['inspect', file]);
  expect(tree).toMatchObject({ code: 0, err: '' });
  expect(tree.out).toContain('home M2 Loans [In Progress = active] 1/3');
  expect((await milepost(folder, ['inspect', file, '--explain'])).out).toMatch(/^ {4}6: .*Phase 1/m);
  expect((await milepost(folder, ['inspect', '.'])).err).toBe(
    'milepost: 1 more declare nothing; --explain says why.\n',
  );

  const { version: format, documents } = JSON.parse(
    (await milepost(folder, ['inspect', file, '--format', 'json'])).out,
  );
  expect(format).toBe(1);
  expect(documents).toHaveLength(1);
  expect(documents[0]).toMatchObject({
    file,
    kind: 'milestone',
    roadmap: 'docs/roadmap',
    milestones: [
      {
        id: 'M2',
        number: 2,
        title: 'Loans',
        declared: 'home',
        dependencies: [{ id: 'M1', file: 'docs/roadmap/m1-catalogue.md', requires: 'Completed' }],
        progress: { done: 1, total: 3 },
      },
    ],
  });
});

test('a dependency whose file is not there has none', async () => {
  const files = changed(['docs/roadmap/m2-loans.md', './m1-catalogue.md', './m1-gone.md']);
  const folder = temporaryFolder(files);
  const { out } = await milepost(folder, ['inspect', 'docs/roadmap/m2-loans.md', '--format', 'json']);
  expect(JSON.parse(out).documents[0].milestones[0].dependencies).toEqual([
    { id: 'M1', file: null, requires: 'Completed' },
  ]);
});

test('init writes a config that can be used, once', async () => {
  const { 'milepost.json': _, ...without } = lendery;
  const folder = temporaryFolder(without);
  const { code, out } = await milepost(folder, ['init']);
  expect(code).toBe(0);
  expect(out).toMatch(
    /^Wrote milepost\.json: 4 documents, 3 milestones\.[^\n]*\nmilepost check shows \d+ findings?\.\n$/,
  );
  expect((await milepost(folder, ['check'])).code).toBe(0);
  writeFileSync(join(folder, 'milepost.json'), '{ "preset": "minimal" }');
  expect(await milepost(folder, ['init'])).toEqual({
    code: 2,
    out: '',
    err: 'milepost: milepost.json is there already and is left as it is. To add holidays to it: milepost init --country DE\n',
  });
  expect(readFileSync(join(folder, 'milepost.json'), 'utf8')).toBe('{ "preset": "minimal" }');
});

test('init turns off what speaks in most documents', async () => {
  const links = Object.fromEntries(
    Array.from({ length: 6 }, (_, at) => [`${at}.md`, '[x](/home/me/x.md)\n']),
  );
  const folder = temporaryFolder(links);
  expect((await milepost(folder, ['check'])).out).toContain('6 warnings');
  expect((await milepost(folder, ['init'])).out).toContain(
    'Turned off, since most documents do it: link-absolute.',
  );
  expect((await milepost(folder, ['check'])).out).toBe('No findings in 6 documents.\n');
});

test('init turns off what speaks in most documents of a folder there alone, and lists statuses that it cannot place', async () => {
  const habit = Object.fromEntries(
    Array.from({ length: 6 }, (_, at) => [`notes/${at}.md`, '[x](/home/me/x.md)\n']),
  );
  const milestones = Object.fromEntries(
    Array.from({ length: 3 }, (_, at) => [
      `m${at}.md`,
      `# Milestone ${at}: Part ${at}\n\n- Status: Cooking\n`,
    ]),
  );
  const rest = Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`r${at}.md`, '[x](./gone.md)\n']));
  const folder = temporaryFolder({ ...habit, ...milestones, ...rest, 'a.md': '[x](/home/me/x.md)\n' });
  expect((await milepost(folder, ['init'])).out).toContain('Turned off in notes: link-absolute.');
  const config = readFileSync(join(folder, 'milepost.json'), 'utf8');
  expect(config).toContain('"files": ["notes/**"], "rules": { "link-absolute": "off" }');
  expect(config).toContain('"Cooking" in 3 documents');
  const { code, out } = await milepost(folder, ['check', '--format', 'json']);
  expect(code).toBe(1);
  const found = JSON.parse(out).findings.filter(({ rule }: { rule: string }) => rule === 'link-absolute');
  expect(found.map(({ file }: { file: string }) => file)).toEqual(['a.md']);
});

test('init takes teams, templates and statuses from the documents, and what it writes is in force', async () => {
  const milestone = (at: number, teams: string) => `# Milestone ${at}: Part ${at}

- Status: Brewing
- Execution Teams: ${teams}

## Phase 1: Work

### Development Checklist

- [x] One thing is there.
- [ ] Another thing is there.
`;
  const adr = (title: string) =>
    `# ${title}\n\n## Status\n\nAccepted\n\n## Context\n\nWords.\n\n## Cost\n\nNone.\n`;
  const folder = temporaryFolder({
    'm1.md': milestone(1, 'Backend, QA'),
    'm2.md': milestone(2, 'backend, QA'),
    'm3.md': milestone(3, 'Backend, Design'),
    'adr/template.md': adr('ADR NNNN: [Title]').replace('Accepted', '[Proposed | Accepted]'),
    ...Object.fromEntries(
      ['0001-a', '0002-b', '0003-c'].map((name) => [
        `adr/${name}.md`,
        adr(`ADR ${name.slice(0, 4)}: ${name}`),
      ]),
    ),
  });
  const { code, out } = await milepost(folder, ['init']);
  expect([code, out]).toEqual([
    0,
    `Wrote milepost.json: 7 documents, 3 milestones.
Taken from the documents: 3 teams, the template adr/template.md, 'Brewing' as active.
milepost check shows 1 finding.
`,
  ]);
  expect(readFileSync(join(folder, 'milepost.json'), 'utf8')).toBe(`{
  "preset": "recommended",
  // Documents of these kinds are held against your own templates.
  "templates": {
    "adr": "adr/template.md"
  },
  // The teams that milestones list.
  "teams": [
    { "name": "Backend" },
    { "name": "Design" },
    { "name": "QA" }
  ],
  // What these words mean is read from the boxes below them.
  "statuses": {
    "active": ["Brewing"]
  }
}
`);
  const check = await milepost(folder, ['check']);
  expect([check.code, check.out]).toEqual([
    0,
    expect.stringContaining("'backend' is written 'Backend' elsewhere."),
  ]);
});

test('init --agents adds its lines to the file that is there, and once', async () => {
  const folder = temporaryFolder({ 'CLAUDE.md': '# House\r\n\r\nBe kind.' });
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  expect((await milepost(folder, ['init', '--agents'])).out).toBe('Changed CLAUDE.md.\n');
  const written = read('CLAUDE.md');
  expect(written.startsWith('# House\r\n\r\nBe kind.\r\n\r\n<!-- milepost: begin -->\r\n')).toBe(true);
  expect(written.replaceAll('\r\n', '')).not.toContain('\n');
  expect(written).toContain('milepost check --since HEAD');
  expect(written).toContain('milepost why');
  expect((await milepost(folder, ['init', '--agents'])).out).toBe('CLAUDE.md has the lines already.\n');
  writeFileSync(
    join(folder, 'CLAUDE.md'),
    `${written.replace('Before you tick', 'Whenever you tick')}More.\r\n`,
  );
  expect((await milepost(folder, ['init', '--agents'])).out).toBe('Changed CLAUDE.md.\n');
  expect(read('CLAUDE.md')).toBe(`${written}More.\r\n`);
  expect(existsSync(join(folder, 'AGENTS.md'))).toBe(false);
  expect(existsSync(join(folder, 'milepost.json'))).toBe(false);
});

test('init --agents makes the file where there is none, and leaves a broken block to its author', async () => {
  const folder = temporaryFolder({ 'a.md': '# A\n' });
  expect((await milepost(folder, ['init', '--agents'])).out).toBe('Wrote AGENTS.md.\n');
  writeFileSync(join(folder, 'AGENTS.md'), '<!-- milepost: begin -->\nhalf\n');
  expect(await milepost(folder, ['init', '--agents'])).toEqual({
    code: 2,
    out: '',
    err: 'milepost: AGENTS.md has only one of the two lines that mark the block: <!-- milepost: begin --> and <!-- milepost: end -->.\n',
  });
});
