import { expect, test } from 'vitest';
import { decode } from '../../server/src/workspace/decode';

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test('gives the text without its byte order mark, and says that there was one', () => {
  expect(decode(utf8('# Größe ✅\r\n'), 100)).toEqual({ text: '# Größe ✅\r\n', bom: false });
  expect(decode(utf8('\ufeff# M1'), 100)).toEqual({ text: '# M1', bom: true });
  expect(decode(bytes(), 100)).toEqual({ text: '', bom: false });
});

test('keeps U+FFFD that is really there', () => {
  expect(decode(utf8('a\ufffdb'), 100)).toEqual({ text: 'a\ufffdb', bom: false });
});

test.each([
  [bytes(0xff, 0xfe, 0x41, 0), 'it is UTF-16, not UTF-8 text'],
  [bytes(0xfe, 0xff, 0, 0x41), 'it is UTF-16, not UTF-8 text'],
  [bytes(0x89, 0x50, 0x4e, 0x47, 0, 0), 'it is binary, not text'],
  [bytes(0x63, 0x61, 0x66, 0xe9), 'it is not UTF-8 text'],
  [utf8('#'.repeat(101)), 'it is larger than 100 bytes'],
])('leaves out what is no text (%#)', (content, why) => {
  expect(decode(content, 100)).toEqual({ why });
});

test('says sizes as people do', () => {
  expect(decode(new Uint8Array(5_000_001), 5_000_000)).toEqual({ why: 'it is larger than 5 MB' });
  expect(decode(new Uint8Array(2000), 1500)).toEqual({ why: 'it is larger than 1.5 KB' });
});
