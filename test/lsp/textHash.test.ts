import { expect, test } from 'vitest';
import { textHash } from '../../server/src/lsp/textHash';

test('is the same for what an editor shows alike', () => {
  expect(textHash('a\r\nb\r')).toBe(textHash('a\nb\n'));
  expect(textHash('\uFEFFa')).toBe(textHash('a'));
});

test('differs where a single character does', () => {
  const texts = [
    '',
    'a',
    'b',
    'ab',
    'ba',
    'a\nb',
    'a\n\nb',
    'a ',
    '- [ ] a',
    '- [x] a',
    '\u{1F600}',
    '\u{1F601}',
  ];
  expect(new Set(texts.map(textHash)).size).toBe(texts.length);
});
