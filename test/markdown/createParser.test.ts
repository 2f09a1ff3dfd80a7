import { expect, test } from 'vitest';
import { createParser } from '../../server/src/markdown/createParser';
import { openDocument } from '../../server/src/markdown/openDocument';

const isKept = (parser: ReturnType<typeof createParser>, text: string): boolean =>
  parser.find(text, () => true) !== undefined;

test('a parser remembers what was read lately, however small, and no more', () => {
  const parser = createParser();
  for (let key = 0; key < 3000; key++) openDocument(parser, `# Key ${key}\n`);
  expect(isKept(parser, '# Key 2999\n')).toBe(true);
  expect(isKept(parser, '# Key 2000\n')).toBe(true);
  expect(isKept(parser, '# Key 1000\n')).toBe(false);
});
