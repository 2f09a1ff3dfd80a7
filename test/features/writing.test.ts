import { describe, expect, test } from 'vitest';
import { checkAnswer } from '../helpers/checkAnswer';
import { openWorkspace } from '../helpers/openWorkspace';

describe('Enter', () => {
  const after = (fixture: string, expected: string, lineEnd = '\n') =>
    checkAnswer(
      fixture,
      ({ service, apply, files, path }, uri, position) => {
        apply({
          documentChanges: [
            { textDocument: { uri, version: null }, edits: [...service.onEnter(uri, position)] },
          ],
        });
        return files.get(path(uri))!.replaceAll(lineEnd, '\n');
      },
      expected,
    );
  test.each([
    ['continues a checklist', '- [x] 🚢 One.\n$0\n', '- [x] 🚢 One.\n- [ ] \n'],
    [
      'keeps the indent that the editor gave',
      '- [ ] One.\n  - [ ] Two.\n  $0\n',
      '- [ ] One.\n  - [ ] Two.\n  - [ ] \n',
    ],
    ['counts on', '1. [ ] One.\n$0\n', '1. [ ] One.\n2. [ ] \n'],
    ['parts an item', '- [ ] One\n$0two.\n', '- [ ] One\n- [ ] two.\n'],
    ['ends the list behind an empty item', '- [ ] One.\n- [ ] \n$0\n', '- [ ] One.\n\n\n'],
    ['leaves plain lists and prose alone', '- One.\n$0\n', '- One.\n\n'],
    ['leaves code alone', '```\n- [ ] One.\n$0\n```\n', '```\n- [ ] One.\n\n```\n'],
    ['leaves the next item alone', '- [ ] One.\n$0- [ ] Two.\n', '- [ ] One.\n- [ ] Two.\n'],
  ])('%s', (_, text, expected) => after(text, expected));
});

describe('formatting', () => {
  const formatted = (text: string, others: readonly string[] = []): string => {
    const workspace = openWorkspace(
      new Map([...others.map((other, at) => [`m${at}.md`, other] as const), ['m.md', text]]),
    );
    const uri = workspace.uri('m.md');
    workspace.apply({
      documentChanges: [
        { textDocument: { uri, version: null }, edits: [...workspace.service.formatting(uri)] },
      ],
    });
    const once = workspace.files.get('m.md')!;
    expect(workspace.service.formatting(uri)).toEqual([]);
    return once;
  };
  test('aligns tables, wide signs too', () => {
    expect(formatted('| A | Status |\n|---|:-:|\n| 你好 | Done |\n| 🚢 x | `a \\| b` |\n')).toBe(
      '| A    | Status   |\n| ---- | :------: |\n| 你好 | Done     |\n| 🚢 x | `a \\| b` |\n',
    );
    expect(formatted('| A | B |\r\n| --- | --: |\r\n| long text | 7 |\r\n')).toBe(
      '| A         |   B |\r\n| --------- | --: |\r\n| long text |   7 |\r\n',
    );
  });
  test('leaves tables alone that lose cells', () => {
    const text = '| A | B |\n| --- | --- |\n| `x | y` | z |\n';
    expect(formatted(text)).toBe(text);
  });
  test('puts fields into the order that the others have', () => {
    const like = (n: number): string =>
      `# Milestone ${n}: Part ${n}\n\n- Status: Done\n- Estimate: 1 week\n- Dependency: None\n\n## Goal\n\nIt works.\n`;
    const text =
      '# Milestone 7: 🚢 Last\n\n- Dependency: None\n- Mood: 🚢\n- Status: Done\n- Estimate: 2 weeks\n\n## Goal\n\nIt works.\n';
    const expected = text
      .replace('- Dependency: None\n- Mood: 🚢\n- Status: Done\n', '- Status: Done\n- Mood: 🚢\n')
      .replace('2 weeks\n', '2 weeks\n- Dependency: None\n');
    expect(formatted(text, [like(1), like(2), like(3)])).toBe(expected);
    expect(formatted(text.replaceAll('\n', '\r\n'), [like(1), like(2), like(3)])).toBe(
      expected.replaceAll('\n', '\r\n'),
    );
    // One other has no habit.
    expect(formatted(text, [like(1)])).toBe(text);
  });
  test('writes boxes in one way', () => {
    expect(formatted('# Milestone 1: A\n\n- [ ] One.\n* [X] Two.\n- [~] Three.\n')).toBe(
      '# Milestone 1: A\n\n- [ ] One.\n- [x] Two.\n- [~] Three.\n',
    );
  });
});
