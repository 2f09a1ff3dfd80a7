import { describe, expect, test } from 'vitest';
import { createParser } from '../../server/src/markdown/createParser';
import { editDocument } from '../../server/src/markdown/editDocument';
import { isTame } from '../../server/src/markdown/isTame';
import { isWild, looksWild } from '../../server/src/markdown/isWild';
import { openDocument } from '../../server/src/markdown/openDocument';
import { random } from '../helpers/random';
import { outlineOf } from './support/outlineOf';
import { printOutline } from './support/printOutline';

/** Name and text that no person writes; each is more than remark can be given. */
const WILD: readonly (readonly [string, string])[] = [
  ['list items nested on one line', '- '.repeat(100_000)],
  [
    'list items nested by indentation',
    Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- x\n`).join(''),
  ],
  ['quotes', '>'.repeat(100_000)],
  ['numbers', '1. '.repeat(50_000)],
  ['brackets', '['.repeat(50_000) + ']'.repeat(50_000)],
  ['images', '!['.repeat(20_000) + '](x)'.repeat(20_000)],
  ['open targets', '[a]('.repeat(50_000)],
  ['references that are none', '[a] '.repeat(50_000)],
  ['stress', '*a '.repeat(20_000) + 'a* '.repeat(20_000)],
  ['lazy lines', `> a\n${'b\n'.repeat(20_000)}`],
  ['underlines', 'a\n=\n'.repeat(20_000)],
];

describe('wild text', () => {
  const parser = createParser();

  test.each(WILD)('%s have a flat outline, soon', (_, text) => {
    const started = performance.now();
    const document = openDocument(parser, `# A\n\n- b\n\n# C\n\n${text}\n\n# D\n\n- e\n`);
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(printOutline({ ...document, chunks: document.chunks.filter((_, index) => index !== 1) })).toBe(
      'h1 "A"\nul\n  item -\n    p "b"\n~~~\nh1 "D"\nul\n  item -\n    p "e"',
    );
    expect(document.chunks[1]?.chunk.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph']);
  });

  test('a flat outline has headings, code and paragraphs', () => {
    const deep = '> '.repeat(150);
    expect(outlineOf(`# A ##\r\n${deep}\r\n  b\r\nc\r\n\r\n\`\`\`ts\r\n# d\r\n\`\`\`\r\n\r\ne`)).toBe(
      `h1 "A"\np ${JSON.stringify(`${deep}\n  b\nc`)}\ncode fenced ts "# d"\np "e"`,
    );
  });

  test('a fence cannot swallow wild text, and can again once it is tame', () => {
    const wild = `# B\n${'>'.repeat(300)} b\n`;
    const text = `# A\n\`\`\`\n${wild}# C\n`;
    const before = openDocument(parser, text);
    expect(printOutline(before)).toMatch(/^h1 "A"\ncode fenced ""\n~~~\nh1 "B"\np ">+ b"\n~~~\nh1 "C"$/);
    const start = text.indexOf('>');
    const after = editDocument(parser, before, [{ start, end: start + 300, text: '' }]);
    expect(printOutline(after)).toBe('h1 "A"\ncode fenced "# B\\n b\\n# C"');
    const back = editDocument(parser, after, [{ start, end: start, text: '>'.repeat(300) }]);
    expect(printOutline(back)).toBe(printOutline(before));
  });

  test.each([
    ['13,000 characters on one line', `${'word **bold** and `code` [link](a.md) '.repeat(400)}\n`],
    ['a long list of links', '- [a](b.md)\n'.repeat(5_000)],
    ['a long table', `| a | b |\n| - | - |\n${'| [x](y) | *z* |\n'.repeat(5_000)}`],
    ['long prose', 'some prose with a [reference] in it\n'.repeat(1_500)],
    ['brackets in code', `- a\n\n\`\`\`json\n${'['.repeat(5_000)}\n\`\`\`\n`],
    ['wide code', `\`\`\`\n${' '.repeat(300)}- a\n\`\`\`\n`],
    ['snake_case and globs', '- `src/**/*.ts` my_own_name **/x\n'.repeat(2_000)],
    ['a wide table', `${'| a '.repeat(500)}|\n${'| - '.repeat(500)}|\n`],
  ])('%s are not wild', (_, text) => expect(isWild(text)).toBe(false));
});

/** What is counted, and what begins a container. */
const parts = [
  '- ',
  '1. ',
  '> ',
  '>',
  '+ ',
  '* ',
  '    ',
  '\t',
  '[',
  ']',
  '](',
  '*',
  '_',
  '`',
  '<!',
  'a ',
  '=\n',
  '\n',
  '\r\n',
  '\\',
];

test('what is called tame is not wild', () => {
  const from = random(4711);
  let tame = 0;
  for (let round = 0; round < 3000; round++) {
    // Few parts many times: what is wild is one of them hundreds of times.
    const own = Array.from({ length: 1 + from.below(3) }, () =>
      from.pick(parts).repeat(1 + from.below(from.below(3) * 200 + 2)),
    );
    const text = own
      .join('')
      .repeat(1 + from.below(from.below(2) * 300 + 2))
      .slice(0, 30_000);
    if (!isTame(text)) continue;
    tame++;
    expect(looksWild(text), JSON.stringify(text)).toBe(false);
  }
  expect(tame).toBeGreaterThan(300);
});

describe('any string has an outline', () => {
  test.each([
    ['NUL', '\0\0# \0\n\0'],
    ['a replacement character', '\uFFFD# a\n# \uFFFD'],
    ['lone surrogates', '\uD800# a\n# \uDC00\n[\uD800]: \uDC00'],
    ['byte order marks', '\uFEFF\uFEFF# a\n\uFEFF# b'],
    ['CR alone', '\r\r# a\r\r'],
    ['line ends in a row', '\n\r\n\r\r\n'],
    ['a fence alone', '```'],
    ['a comment alone', '<!--'],
    ['front matter alone', '---\n---'],
    ['broken front matter', '---\n\t"a: [}\n---\n'],
    ['a long line', 'a'.repeat(13_000)],
  ])('%s', (_, text) => {
    const { chunks } = openDocument(createParser(), text);
    expect(chunks.map(({ chunk }) => chunk.text).join('')).toBe(text);
  });
});
