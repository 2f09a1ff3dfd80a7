import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../server/src/cli/commands/commands';
import { inspector } from '../../server/src/main/inspector';
import { inProcess } from './support/inProcess';

const readme = readFileSync('README.md', 'utf8');

/** What stands in the README after a prompt, and what it says is printed then. */
const printed = [...readme.matchAll(/^```text\n\$ milepost (.*)\n([\s\S]*?)^```$/gm)].map(
  ([, words, output]) => [words!, output!] as const,
);

// The history of the last one is that of another test.
const here = printed.filter(([words]) => words !== 'diff main');

test('shows what the commands of the week print', () => {
  expect(printed.map(([words]) => words.split(' ')[0])).toEqual(['show', 'next', 'why', 'diff', 'slip']);
});

test.each(here)('milepost %s prints in the example what the README shows', async (words, output) => {
  expect(await inProcess(resolve('examples/roadmap'), words.split(' '))).toBe(output);
});

test('milepost check says of the example what the README shows', async () => {
  const [, shown = ''] = /`milepost check examples\/roadmap` says[\s\S]*?^```text\n([\s\S]*?)^```$/m.exec(
    readme,
  )!;
  const said = await inProcess(process.cwd(), ['check', 'examples/roadmap', '--today', '2026-11-23'], {
    code: 1,
  });
  const lines = new Set(said.split('\n'));
  expect(shown.split('\n').filter((line) => !lines.has(line))).toEqual([]);
});

test('names commands and options that there are', () => {
  const all = commands({
    startServer: async () => {},
    inspector,
    holidays: () => Promise.reject(),
  });
  const code = [...readme.matchAll(/`([^`\n]+)`/g)].map(([, text]) => text!);
  const named = code.flatMap((text) => [...text.matchAll(/^milepost ([a-z]+)/g)].map(([, name]) => name!));
  expect([...new Set(named)].filter((name) => !all.some((command) => command.name === name))).toEqual([]);
  const options = code.flatMap((text) => [...text.matchAll(/--([a-z][a-z-]+)/g)].map(([, name]) => name!));
  const known = new Set([
    ...all.flatMap((command) => command.options.map(({ name }) => name)),
    'help',
    'check',
  ]);
  expect([...new Set(options)].filter((name) => !known.has(name))).toEqual([]);
  expect(all.map(({ name }) => name).filter((name) => !named.includes(name))).toEqual([]);
});

test('names npm scripts that there are', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const named = [...readme.matchAll(/\bnpm (?:run )?([a-z:]+)/g)].map(([, name]) => name!);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
