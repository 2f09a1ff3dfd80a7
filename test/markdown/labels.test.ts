import { describe, expect, test } from 'vitest';
import { createParser } from '../../server/src/markdown/createParser';
import { editDocument } from '../../server/src/markdown/editDocument';
import { openDocument } from '../../server/src/markdown/openDocument';
import { read } from '../reading/support/read';
import { printOutline } from './support/printOutline';

const targets = (text: string): readonly string[] =>
  read(text).links.flatMap(({ text, url, label }) => (label === null ? [] : [`${text} → ${url}`]));

describe('labels across chunks', () => {
  const parser = createParser();

  test('a definition further down makes links above', () => {
    const text = '# A\n[x] and [y][x] and [^n]\n# B\n[X]: there\n\n[^n]: note\n';
    expect(printOutline(openDocument(parser, text))).toBe(
      'h1 "A"\np "x and y and " {link "x" in "[x]" → [x]} {link "y" in "[y][x]" → [x]} {footnote "" in "[^n]" → [n]}\n' +
        '~~~\nh1 "B"\ndefinition X there in "[X]: there"\nfootnote n\n  p "note"',
    );
    expect(targets(text)).toEqual(['x → there', 'y → there', 'X → there']);
  });

  test('the first definition counts, wherever it is asked from', () => {
    expect(targets('# A\n[x]: one\n# B\n[x]: two\n\n[x]\n')).toEqual(['x → one', 'x → two', 'x → one']);
  });

  test('only chunks that might mention a label are read again', () => {
    const text = '# A\n[x]\n# B\n[y]\n# C\n\\[x]\n# D\nplain\n';
    const before = openDocument(parser, text);
    const after = editDocument(parser, before, [
      { start: text.length, end: text.length, text: '\n[x]: u\n' },
    ]);
    const kept = before.chunks.map(({ chunk }, index) => chunk === after.chunks[index]?.chunk);
    expect(kept).toEqual([false, true, false, false]);
    expect(after.chunks[0]?.chunk.known).toEqual(['X']);
    const back = editDocument(parser, after, [{ start: text.length, end: after.text.length, text: '' }]);
    expect(back.chunks.map(({ chunk }) => chunk)).toEqual(before.chunks.map(({ chunk }) => chunk));
    expect(back.chunks[0]?.chunk).toBe(before.chunks[0]?.chunk);
  });

  test('labels compare as CommonMark has it: white space, case, not escapes', () => {
    const text = '# A\n[a\n b] [SS] [c\\]d] [c&#93;d]\n# B\n[A B]: 1\n[ß]: 2\n[c\\]d]: 3\n';
    expect(printOutline(openDocument(parser, text)).split('\n')[1]).toBe(
      'p "a\\nb SS c]d [c]d]" {link "a\\nb" as "a\\n b" in "[a\\n b]" → [a b]} {link "SS" in "[SS]" → [SS]} {link "c]d" as "c\\\\]d" in "[c\\\\]d]" → [c\\]d]}',
    );
    expect(targets(text)).toEqual(['a\nb → 1', 'SS → 2', 'c]d → 3', 'A B → 1', 'ß → 2', 'c\\]d → 3']);
  });

  test('a label over the lines of a quote', () => {
    const document = openDocument(parser, '# A\n> [a\n> b]\n# B\n[a b]: 1\n');
    expect(printOutline(document)).toContain('{link "a\\nb" as "a\\n> b" in "[a\\n> b]" → [a b]}');
  });
});
