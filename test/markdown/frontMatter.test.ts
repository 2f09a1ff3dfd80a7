import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';
import { describe, expect, test } from 'vitest';
import { frontMatterEnd } from '../../server/src/markdown/frontMatterEnd';
import { random } from '../helpers/random';
import { outlineOf } from './support/outlineOf';
import { randomMarkdown } from './support/randomMarkdown';

const SEED = Number(process.env.MILEPOST_SEED ?? 20_261_121);

describe('front matter', () => {
  test.each([
    [
      'scalars as written',
      '---\na: 007\nb: 2024-01-02\nc: "x\\ty"\nd:\n---\n',
      'front matter\n  a = 007 ("a": "007")\n  b = 2024-01-02 ("b": "2024-01-02")\n  c = x\ty ("c": "\\"x\\\\ty\\"")\n  d =  ("d": "")',
    ],
    [
      'lists and maps',
      '---\na:\n  - b\n  - c: d\ne: {f: g}\n---\n',
      'front matter\n  a.0 = b ("a": "b")\n  a.1.c = d ("c": "d")\n  e.f = g ("f": "g")',
    ],
    ['a byte order mark', '\uFEFF---\na: b\n---\n# C', 'front matter\n  a = b ("a": "b")\n~~~\nh1 "C"'],
    [
      'CRLF',
      '---\r\na: b\r\nc: d\r\n---\r\nx',
      'front matter\n  a = b ("a": "b")\n  c = d ("c": "d")\n~~~\np "x"',
    ],
    ['CR', '---\ra: b\rc: d\r---\rx', 'front matter\n  a = b ("a": "b")\n  c = d ("c": "d")\n~~~\np "x"'],
    ['none in it', '---\n---\nx', 'front matter\n~~~\np "x"'],
    ['not closed', '---\na: b\n', 'rule "---"\np "a: b"'],
    ['not at the top', '\n---\na: b\n---\n', 'rule "---"\nh2 setext "a: b"'],
    ['aliases', '---\na: &x b\nc: *x\n---\n', 'front matter\n  a = b ("a": "b")\n  c = b ("c": "*x")'],
    ['a list alone', '---\n- a\n---\n', 'front matter\n  0 = a ("": "a")'],
    ['prose', '---\nnot yaml really\n---\n', 'front matter'],
  ])('%s', (_, text, outline) => expect(outlineOf(text)).toBe(outline));

  test('what YAML says against it, beside what could be read', () => {
    const outline = outlineOf('---\na: b\nc: [1, 2\n---\n# D');
    expect(outline).toMatch(/^front matter error .+\n {2}a = b/);
    expect(outline).toMatch(/\nh1 "D"$/);
    expect(outlineOf('---\na: 1\na: 2\n---\n')).toMatch(/^front matter error .*unique/);
    expect(outlineOf(`---\n${'['.repeat(20_000)}\n---\n`)).toMatch(/^front matter error /);
  });

  test(`ends where micromark ends it (MILEPOST_SEED=${SEED})`, { timeout: 30_000 }, () => {
    let closed = 0;
    for (let round = 0; round < 300; round++) {
      const from = random(SEED + round);
      const text = `${from.pick(['', '\uFEFF'])}---${from.pick(['', ' ', '-', '\t'])}\n${randomMarkdown(from, 4)}`;
      const tree = fromMarkdown(text, {
        extensions: [frontmatter()],
        mdastExtensions: [frontmatterFromMarkdown()],
      });
      const [first] = tree.children;
      const mark = text.startsWith('\uFEFF') ? 1 : 0;
      const end = first?.type === 'yaml' ? first.position!.end.offset! + mark : 0;
      const own = frontMatterEnd(text);
      expect(
        text.slice(0, own).replace(/(?:\r\n|\n|\r)$/, '').length,
        `MILEPOST_SEED=${SEED + round} ${JSON.stringify(text)}`,
      ).toBe(end);
      if (end > 0) closed++;
    }
    expect(closed).toBeGreaterThan(10);
  });
});
