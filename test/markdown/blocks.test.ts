import { describe, expect, test } from 'vitest';
import { outlineOf } from './support/outlineOf';

/** Name, Markdown, outline. */
const CASES: readonly (readonly [string, string, string])[] = [
  ['an empty document', '', ''],
  ['blank lines', '\n\n', ''],
  ['headings', '# A\n\n## B ##\n###\n', 'h1 "A"\n~~~\nh2 "B"\n~~~\nh3 ""'],
  ['a heading right on top of text', '# A\ntext\n## B\nmore', 'h1 "A"\np "text"\n~~~\nh2 "B"\np "more"'],
  ['setext headings, which cut nothing', 'A\n=\n\nB\nb\n---\n', 'h1 setext "A"\nh2 setext "B\\nb"'],
  ['an indented heading, which cuts nothing', 'a\n # B\n', 'p "a"\nh1 "B"'],
  ['paragraphs', 'one\ntwo\n\nthree', 'p "one\\ntwo"\np "three"'],
  ['a rule', 'a\n\n---\n***\n', 'p "a"\nrule "---"\nrule "***"'],
  ['indented code', '    a\n      b\n', 'code "a\\n  b"'],
  ['fenced code', '```ts x\n# a\n```\n', 'code fenced ts "# a"'],
  ['an unclosed fence', '# A\n~~~\n# B\n## C', 'h1 "A"\ncode fenced "# B\\n## C"'],
  [
    'html',
    '<div>\n# a\n</div>\n\n<!-- b\n\n# c -->\n',
    'html "<div>\\n# a\\n</div>"\nhtml "<!-- b\\n\\n# c -->"',
  ],
  ['an unclosed comment', '<!-- a\n# b\n', 'html "<!-- a\\n# b\\n"'],
  [
    'an anchor on the line before a heading',
    '<a id="x"></a>\n## A',
    'p "" {html "" in "<a id=\\"x\\">"} {html "" in "</a>"}\n~~~\nh2 "A"',
  ],
  ['a quote with a lazy line', '> a\nb\n> - c\n', 'quote\n  p "a\\nb"\n  ul\n    item -\n      p "c"'],
  ['lists', '- a\n- b\n\n2. c\n', 'ul\n  item -\n    p "a"\n  item -\n    p "b"\nol 2\n  item 2.\n    p "c"'],
  ['a list in a list', '* a\n  + b\n', 'ul\n  item *\n    p "a"\n    ul\n      item +\n        p "b"'],
  ['an empty item', '-\n- a\n', 'ul\n  item -\n  item -\n    p "a"'],
  ['lines of an item', '- a\n  b\nc\n', 'ul\n  item -\n    p "a\\nb\\nc"'],
  ['a heading in an item', '- # a\n  b\n', 'ul\n  item -\n    h1 "a"\n    p "b"'],
  [
    'a table with missing and surplus cells',
    '| a | b |\n|-|-|\n| 1 |\n| 1 | | 3 |\n',
    'table\n  "a" | "b"\n  "1"\n  "1" | "" | "3"',
  ],
  ['a table without outer bars', 'a | b\n-|-\n1 | 2\n', 'table\n  "a" | "b"\n  "1" | "2"'],
  [
    'bars in cells',
    '| a |\n|-|\n| x \\| y |\n| `x\\|y\\\\` |\n| `x|y` |\n',
    'table\n  "a"\n  "x | y"\n  "x|y\\\\\\\\" {code "x|y\\\\\\\\" as "x\\\\|y\\\\\\\\" in "`x\\\\|y\\\\\\\\`"}\n  "`x" | "y`"',
  ],
  ['a table in an item', '- | a |\n  | - |\n  | 1 |\n', 'ul\n  item -\n    table\n      "a"\n      "1"'],
  [
    'definitions',
    '[a b]: <x y> "t"\n> [Q]: z\n',
    'definition a b x y title "t" in "[a b]: <x y> \\"t\\""\nquote\n  definition Q z in "[Q]: z"',
  ],
  [
    'a footnote',
    'x[^n]\n\n[^n]: a\n\n    b\n',
    'p "x" {footnote "" in "[^n]" → [n]}\nfootnote n\n  p "a"\n  p "b"',
  ],
  ['a heading that ends a footnote', '[^n]: a\n# B', 'footnote n\n  p "a"\n~~~\nh1 "B"'],
  ['CRLF', '# A\r\n- b\r\n  c\r\n', 'h1 "A"\nul\n  item -\n    p "b\\nc"'],
  ['CR alone', '# A\rb\rc\r# D', 'h1 "A"\np "b\\nc"\n~~~\nh1 "D"'],
  ['a byte order mark', '\uFEFF# A\nb', 'h1 "A"\np "b"'],
  ['NUL', 'a\0b', 'p "a\uFFFDb"'],
  ['a line separator, which ends no line', 'a\u2028# b', 'p "a\u2028# b"'],
];

describe('blocks', () => {
  test.each(CASES)('%s', (_, text, outline) => expect(outlineOf(text)).toBe(outline));
});

describe('boxes', () => {
  const item = (marker: string, box: string, mark: string, rest: string) =>
    `item ${marker} ${box} is ${JSON.stringify(mark)}\n    p ${JSON.stringify(rest)}`;

  test.each([' ', 'x', 'X', '~', '/', '-', '>'])('[%s] in every kind of list', (mark) => {
    for (const marker of ['-', '*', '+', '1.', '1)']) {
      const kind = marker.length > 1 ? 'ol 1' : 'ul';
      expect(outlineOf(`${marker} [${mark}] a b\n`)).toBe(
        `${kind}\n  ${item(marker, `[${mark}]`, mark, 'a b')}`,
      );
    }
  });
  test.each([
    ['nothing after it', '- [ ]', 'ul\n  item - [ ] is " "\n    p ""'],
    ['white space after it', '- [~]   \n', 'ul\n  item - [~] is "~"\n    p ""'],
    ['much white space before the text', '- [x] \t a', 'ul\n  item - [x] is "x"\n    p "a"'],
    ['the text on the next line', '> - [ ]\n>   a', 'quote\n  ul\n    item - [ ] is " "\n      p "a"'],
    [
      'a list below it',
      '- [ ]\n  - [x] a',
      'ul\n  item - [ ] is " "\n    p ""\n    ul\n      item - [x] is "x"\n        p "a"',
    ],
    ['marks', '- [>] **a** b', 'ul\n  item - [>] is ">"\n    p "a b" {strong "a" in "**a**"}'],
    ['strikes', '- [~] ~~a~~', 'ul\n  item - [~] is "~"\n    p "a" {delete "a" in "~~a~~"}'],
  ])('with %s', (_, text, outline) => expect(outlineOf(text)).toBe(outline));
  test.each([
    ['no space after it', '- [x]a', 'ul\n  item -\n    p "[x]a"'],
    ['a target', '- [x](y)', 'ul\n  item -\n    p "x" {link "x" in "[x](y)" → y}'],
    ['another mark', '- [!] a', 'ul\n  item -\n    p "[!] a"'],
    ['an escape', '- \\[x] a', 'ul\n  item -\n    p "[x] a"'],
    ['no list', '[x] a', 'p "[x] a"'],
    ['a second paragraph', '- a\n\n  [x] b', 'ul\n  item -\n    p "a"\n    p "[x] b"'],
    ['an empty item before it', '-\n[x] a', 'ul\n  item -\np "[x] a"'],
    ['a quote around it', '- > [x] a', 'ul\n  item -\n    quote\n      p "[x] a"'],
    ['a heading', '- # [x] a', 'ul\n  item -\n    h1 "[x] a"'],
    ['a setext heading', '- [x] a\n  ---', 'ul\n  item -\n    h2 setext "[x] a"'],
    ['a table', '- [x] a | b\n  --|--', 'ul\n  item -\n    table\n      "[x] a" | "b"'],
    ['a fence', '```\n- [x] a\n```', 'code fenced "- [x] a"'],
  ])('none with %s', (_, text, outline) => expect(outlineOf(text)).toBe(outline));
});
