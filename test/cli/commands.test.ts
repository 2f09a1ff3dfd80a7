import { readFileSync, writeFileSync } from 'node:fs';
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
    err: 'milepost: milepost.json is there already and is left as it is.\n',
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
