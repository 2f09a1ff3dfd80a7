import { expect, test } from 'vitest';
import { sourceLine } from '../../server/src/cli/sourceLine';
import { textWidth } from '../../server/src/cli/textWidth';

const shown = (line: string, from: number, to: number, room = 60): string => {
  const { text, indent, carets } = sourceLine(line, from, to, room);
  return `${text}\n${indent}${carets}`;
};

test('points at the place', () => {
  expect(shown('- Status: Done', 10, 14)).toBe('- Status: Done\n          ^^^^');
  expect(shown('', 0, 0)).toBe('\n^');
});

test('tabs, wide characters and emoji take the room that they take', () => {
  expect(shown('\tx', 1, 2)).toBe('    x\n    ^');
  expect(shown('状態: 完了', 4, 6)).toBe('状態: 完了\n      ^^^^');
  expect(shown('✅ Done', 2, 6)).toBe('✅ Done\n   ^^^^');
  expect(textWidth('👩‍💻é')).toBe(3);
});

test('a long line is cut around the place', () => {
  const line = `${'a'.repeat(5000)}HERE${'b'.repeat(8000)}`;
  const { text, indent, carets } = sourceLine(line, 5000, 5004, 60);
  expect(text).toBe(`…${'a'.repeat(20)}HERE${'b'.repeat(34)}…`);
  expect([indent.length, carets]).toEqual([21, '^^^^']);
});
