import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { behaviours } from '../../tools/generate/behaviours';
import { offered, requestRows } from '../../tools/generate/requestTable';

test('everything that the server offers is in the table of requests, and nothing else', () => {
  expect(Object.keys(requestRows).sort()).toEqual([...offered()].sort());
});

test.each(Object.entries(requestRows))('%s has a test', (_, { methods, tests }) => {
  expect(methods.length).toBeGreaterThan(0);
  expect(tests.filter((path) => !existsSync(path))).toEqual([]);
  expect(tests.length).toBeGreaterThan(0);
});

const methods = new Set(Object.values(requestRows).flatMap((row) => row.methods));

test.each(behaviours)('$what: asked for by requests that there are, shown by tests that there are', (row) => {
  expect(row.methods.filter((method) => !methods.has(method))).toEqual([]);
  const missing = row.tests.filter(
    ([file, title]) => !existsSync(file) || !readFileSync(file, 'utf8').includes(title),
  );
  expect(missing).toEqual([]);
});

test('every request brings a behaviour', () => {
  const told = new Set(behaviours.flatMap((row) => row.methods));
  // What tells the server of files and texts answers nothing.
  const silent = /\/did[A-Z]|semanticTokens\/range$/;
  expect([...methods].filter((method) => !told.has(method) && !silent.test(method))).toEqual([]);
});
