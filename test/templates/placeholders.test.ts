import { expect, test } from 'vitest';
import { choicesOf, placeholdersIn } from '../../server/src/templates/placeholders';

const names = (text: string) => placeholdersIn(text).map(({ name }) => name);

test.each<[string, string, string[]]>([
  ['brackets', '# Milestone [N]: [Title]', ['N', 'Title']],
  ['brackets inside the text and the target of a link', '[Milestone [N]](./m[N].md)', ['N', 'N']],
  ['angles in code', '`feat/m[N]-<topic>`', ['N', 'topic']],
  ['no boxes', '- [ ] a\n- [x] b\n- [X] c\n- [~] d', []],
  ['no links', '[Roadmap Index](./index.md) and [text][label]', []],
  ['no footnotes', 'text[^1]', []],
  ['no definitions', '[label]: ./file.md', []],
  ['no HTML', '<br> <details> <span>red</span> <custom-element>x</custom-element>', []],
  ['nothing in comments', '<!-- [hint] -->\n[Title]', ['Title']],
  ['nothing in a comment that never ends', '[Title] <!-- [hint]', ['Title']],
  ['nothing in code blocks', '```\n[code]\n```\n[Title]\n~~~\n[more]', ['Title']],
  ['nothing over lines', '[a\nb]', []],
])('%s', (_, text, found) => {
  expect(names(text)).toEqual(found);
});

test('a placeholder stands where its brackets do', () => {
  expect(placeholdersIn('ab [c]')).toEqual([{ name: 'c', start: 3, end: 6 }]);
});

test.each<[string, string[]]>([
  ['High/Medium/Low', ['High', 'Medium', 'Low']],
  ['Draft/In Review/Approved', ['Draft', 'In Review', 'Approved']],
  ['Title', []],
  ['results and/or risks', []],
])('choices of [%s]', (name, choices) => {
  expect(choicesOf(name)).toEqual(choices);
});
