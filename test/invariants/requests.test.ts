import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { offered, requestRows } from '../../tools/generate/requestTable';

test('everything that the server offers is in the table of requests, and nothing else', () => {
  expect(Object.keys(requestRows).sort()).toEqual([...offered()].sort());
});

test.each(Object.entries(requestRows))('%s has a test', (_, { methods, tests }) => {
  expect(methods.length).toBeGreaterThan(0);
  expect(tests.filter((path) => !existsSync(path))).toEqual([]);
  expect(tests.length).toBeGreaterThan(0);
});
