import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from '../../package.json';
import { zipEntries } from './zipEntries';

const vsix = readFileSync(process.env.MILEPOST_VSIX!);
const entries = zipEntries(vsix);
/** What vsce writes for itself stands outside of `extension/`. */
const files = [...entries.keys()]
  .filter((name) => !/^(?:extension\.vsixmanifest|\[Content_Types\]\.xml)$/.test(name))
  .map((name) => name.replace(/^extension\//, ''))
  .sort();

/** Five bundles, what VS Code reads by itself, and what a person reads before installing. */
const needed = [
  'LICENSE.txt',
  'changelog.md',
  'dist/browser/client.js',
  'dist/client.js',
  'dist/server.js',
  'dist/start.js',
  'images/icon.png',
  'images/view.svg',
  'package.json',
  'package.nls.json',
  'readme.md',
];
/** What package.json may contribute beside that. */
const contributed =
  /^(?:syntaxes|snippets|schemas)\/[\w.-]+\.json$|^(?:images|walkthrough)\/[\w.-]+\.svg$|^styles\/[\w.-]+\.css$/;

test('it is smaller than 1 MB', () => {
  expect(vsix.length).toBeLessThan(1024 * 1024);
});

test('it holds what a user needs, and nothing else', () => {
  expect(files.filter((file) => needed.includes(file))).toEqual(needed);
  expect(files.filter((file) => !needed.includes(file) && !contributed.test(file))).toEqual([]);
});

test('everything that package.json names is there', () => {
  const named = JSON.stringify(manifest.contributes).match(/"(?:\.\/)?[\w-]+\/[\w./-]+\.\w+"/g) ?? [];
  const paths = [manifest.main, manifest.browser, manifest.icon, ...named.map((path) => path.slice(1, -1))];
  expect(named.length).toBeGreaterThan(0);
  expect(paths.filter((path) => !files.includes(path.replace(/^\.\//, '')))).toEqual([]);
});

test('pictures are small', () => {
  const pictures = [...entries].filter(([name]) => /\.(?:png|svg|gif|jpg)$/.test(name));
  expect(pictures.reduce((sum, [, size]) => sum + size, 0)).toBeLessThan(150_000);
});
