import { expect, test } from 'vitest';
import { createParser } from '../../server/src/markdown/createParser';
import { openDocument } from '../../server/src/markdown/openDocument';
import { createReader, type Reader } from '../../server/src/reading/createReader';

/** Headings that are written alike, where something else differs. */
const alike = [
  '# M1: Lend\n\n- [ ] One.\n',
  'Words before it.\n\n# M1: Lend\n',
  '# M1: Lend\r\n\r\n- [ ] One.\r\n',
  '## M1: Lend\n',
  'M1: Lend\n========\n',
  '> # M1: Lend\n',
  '- # M1: Lend\n',
  '# M1: Lend\n\n# M1: Lend\n\n- [ ] Two.\n',
  '# **M1**: Lend\n',
  '# [M1] Lend\n',
  '# [M1] Lend\n\n[M1]: m1.md\n',
  '# Development / Test\n\n- [ ] One.\n\n## Phase 1: Lend\n\n### Development / Test\n\n- [ ] Two.\n',
  '## Phase 1: Lend\n\n### Development / Test\n\n#### Backend, Web\n\n- [ ] Two.\n',
];
const read = (reader: Reader, text: string) =>
  reader.read(openDocument(createParser(), text), 'file:///plan/m1-lend.md');

test.each([
  ['in this order', alike],
  ['the other way round', alike.toReversed()],
])('a heading that was read before says what it says alone, %s', (_, texts) => {
  const reader = createReader();
  for (const text of [...texts, ...texts])
    expect(read(reader, text), text).toEqual(read(createReader(), text));
});

test('also after more headings than are remembered', () => {
  const reader = createReader();
  const text = '# M1: Lend\n\n## Phase 1: Shelves\n\n- [ ] One.\n';
  read(reader, text);
  const many = Array.from({ length: 1200 }, (_, number) => `## Shelf ${number}\n`).join('\n');
  expect(read(reader, many)).toEqual(read(createReader(), many));
  expect(read(reader, text)).toEqual(read(createReader(), text));
});
