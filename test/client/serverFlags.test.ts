import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { serverFlags } from '../../client/src/main/serverFlags';

test.each([
  [1, 1],
  [2, 1],
  [3, 2],
  [4, 3],
])('on %i cores Node starts helpers for %i', (cores, helpers) => {
  expect(serverFlags(cores)).toContain(`--v8-pool-size=${helpers}`);
});

test('on more cores it starts as many as it does by itself', () => {
  expect(serverFlags(8).join(' ')).not.toContain('pool');
});

test('Node knows every flag', () => {
  expect(execFileSync(process.execPath, [...serverFlags(2), '-p', '1'], { encoding: 'utf8' })).toBe('1\n');
});
