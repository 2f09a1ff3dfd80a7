import { expect, test } from 'vitest';
import {
  baselineOf,
  notIn,
  parseBaseline,
  printBaseline,
  ratchet,
} from '../../server/src/workspace/baseline';

const finding = (file: string, text = 'x') => ({ file, rule: 'r', text });

test('counts equal findings, and comes back from its text', () => {
  const baseline = baselineOf([finding('b.md'), finding('a.md'), finding('b.md')]);
  expect(baseline.findings).toEqual([
    { file: 'a.md', rule: 'r', text: 'x', count: 1 },
    { file: 'b.md', rule: 'r', text: 'x', count: 2 },
  ]);
  expect(parseBaseline(printBaseline(baseline))).toEqual(baseline);
  expect(printBaseline(baselineOf([]))).toBe('{\n  "version": 1,\n  "findings": []\n}\n');
});

test('accepts as many as it lists', () => {
  const baseline = baselineOf([finding('a.md')]);
  expect(notIn(baseline, [finding('a.md'), finding('a.md'), finding('a.md', 'y')])).toEqual([
    false,
    true,
    true,
  ]);
});

test('only ever loses', () => {
  const baseline = baselineOf([finding('a.md'), finding('a.md'), finding('b.md')]);
  const after = ratchet(baseline, [finding('a.md'), finding('c.md')]);
  expect(after.findings).toEqual([{ file: 'a.md', rule: 'r', text: 'x', count: 1 }]);
});

test.each([
  ['{', 'it is no JSON'],
  ['[]', 'it is no baseline of Milepost'],
  ['{ "version": 2, "findings": [] }', 'it is of version 2, and this Milepost knows version 1'],
  ['{ "version": 1, "findings": [{}] }', 'it has an entry without file, rule, text and count'],
])('%s', (text, why) => {
  expect(parseBaseline(text)).toBe(why);
});
