import { describe, expect, test } from 'vitest';
import { outlineOf } from './support/outlineOf';

/** Name, Markdown of one paragraph, what is printed after `p `. */
const CASES: readonly (readonly [string, string, string])[] = [
  ['plain text', 'a  b', '"a  b"'],
  ['strong', 'a **b** c', '"a b c" {strong "b" in "**b**"}'],
  ['emphasis', '*a* _b_', '"a b" {emphasis "a" in "*a*"} {emphasis "b" in "_b_"}'],
  ['struck', '~~a~~ ~b~', '"a b" {delete "a" in "~~a~~"} {delete "b" in "~b~"}'],
  ['code', '`a` ``b ` c``', '"a b ` c" {code "a" in "`a`"} {code "b ` c" in "``b ` c``"}'],
  ['padded code', '` a `', '"a" {code "a" in "` a `"}'],
  ['code over lines', '`a\nb`', '"a\\nb" {code "a\\nb" in "`a\\nb`"}'],
  [
    'nested marks',
    '**a *b [c](d)***',
    '"a b c" {strong "a b c" as "a *b [c" in "**a *b [c](d)***"} {emphasis "b c" as "b [c" in "*b [c](d)*"} {link "c" in "[c](d)" → d}',
  ],
  ['a link', '[a](b "t")', '"a" {link "a" in "[a](b \\"t\\")" → b title "t"}'],
  ['a link in angles', '[a](<b c>)', '"a" {link "a" in "[a](<b c>)" → b c}'],
  [
    'an escaped target',
    '[a](b\\_c&amp;d)',
    '"a" {link "a" in "[a](b\\\\_c&amp;d)" → b_c&d at "b\\\\_c&amp;d"}',
  ],
  ['an empty link', '[a]()', '"a" {link "a" in "[a]()" → ""}'],
  ['an image', '![a *b*](c)', '"a b" {image "a b" as "a *b" in "![a *b*](c)" → c}'],
  ['an image in a link', '[![a](b)](c)', '"a" {link "a" in "[![a](b)](c)" → c} {image "a" in "![a](b)" → b}'],
  ['an autolink', '<http://a.b>', '"http://a.b" {link "http://a.b" in "<http://a.b>" → http://a.b}'],
  ['an address', '<a@b.c>', '"a@b.c" {link "a@b.c" in "<a@b.c>" → mailto:a@b.c at "a@b.c"}'],
  ['a bare address, which is text', 'http://a.b', '"http://a.b"'],
  ['html', 'a <b>c</b><!-- d -->', '"a c" {html "" in "<b>"} {html "" in "</b>"} {html "" in "<!-- d -->"}'],
  [
    'a hard break',
    'a  \nb\\\nc',
    '"a\\nb\\nc" {break "\\n" as "  \\n" in "  \\n"} {break "\\n" as "\\\\\\n" in "\\\\\\n"}',
  ],
  ['spaces around a soft break', 'a \n  b', '"a\\nb"'],
  ['an entity', '**&amp;**', '"&" {strong "&" as "&amp;" in "**&amp;**"}'],
  [
    'an entity for two characters',
    '*&NotEqualTilde;x*',
    '"≂̸x" {emphasis "≂̸x" as "&NotEqualTilde;x" in "*&NotEqualTilde;x*"}',
  ],
  ['an entity beyond the first plane', '*&#x1F600;*', '"😀" {emphasis "😀" as "&#x1F600;" in "*&#x1F600;*"}'],
  ['no entity', '&nope;', '"&nope;"'],
  ['an escape', '*a\\**', '"a*" {emphasis "a*" as "a\\\\*" in "*a\\\\**"}'],
  ['a footnote that is not there', '[^a]', '"[^a]"'],
  ['a reference that is not there', '[a] [a][b] [c][]', '"[a] [a][b] [c][]"'],
];

describe('inline', () => {
  test.each(CASES)('%s', (_, text, outline) => expect(outlineOf(text)).toBe(`p ${outline}`));
  test('prefixes of lines are no text', () => {
    expect(outlineOf('> - a *b\n>   c* `d\n>   e`\n')).toBe(
      'quote\n  ul\n    item -\n      p "a b\\nc d\\ne" {emphasis "b\\nc" as "b\\n>   c" in "*b\\n>   c*"} {code "d\\ne" as "d\\n>   e" in "`d\\n>   e`"}',
    );
  });
  test('references of every kind', () => {
    expect(outlineOf('[A] [b][a] [a][] ![c][a]\n\n[a]: x')).toBe(
      'p "A b a c" {link "A" in "[A]" → [A]} {link "b" in "[b][a]" → [a]} {link "a" in "[a][]" → [a]} {image "c" in "![c][a]" → [a]}\n' +
        'definition a x in "[a]: x"',
    );
  });
});
