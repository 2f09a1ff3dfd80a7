import { describe, expect, test } from 'vitest';
import { checkAnswer } from './checkAnswer';
import { checkHover } from './checkHover';
import { checkLenses } from './checkLenses';
import { checkMarks } from './checkMarks';
import { checkRule } from './checkRule';
import { checkTree } from './checkTree';
import { parseFixture } from './parseFixture';
import { printFixture } from './printFixture';

const fixture = `--- docs/m1.md
# Milestone 1: Lending
  ^^^^^^^^^^^ first
  ^^^^^^^^^^^… second: with words
- Status: Done$0
--- docs/m2.md
# Milestone 2
`;

describe('a fixture', () => {
  test('is taken apart', () => {
    const { files, notes, cursors } = parseFixture(fixture);
    expect([...files]).toEqual([
      ['docs/m1.md', '# Milestone 1: Lending\n- Status: Done\n'],
      ['docs/m2.md', '# Milestone 2\n'],
    ]);
    expect(notes).toEqual([
      { path: 'docs/m1.md', line: 0, from: 2, to: 13, more: false, words: 'first' },
      { path: 'docs/m1.md', line: 0, from: 2, to: 13, more: true, words: 'second: with words' },
    ]);
    expect(cursors).toEqual([{ path: 'docs/m1.md', line: 1, character: 14 }]);
  });

  test('is printed as it was read', () => {
    const { files, notes } = parseFixture(fixture);
    expect(printFixture(files, notes)).toBe(fixture.replace('$0', ''));
  });

  test('may be one document, with front matter', () => {
    const { files } = parseFixture('---\nstatus: done\n---\n# M1\n');
    expect([...files]).toEqual([['roadmap/document.md', '---\nstatus: done\n---\n# M1\n']]);
  });
});

describe('marks', () => {
  const milestone = '# Milestone 1: Lending\n\n- Status: In Progess\n';
  const mark = '          ^^^^^^^^^^';

  test('say as much as they like', () => {
    for (const words of [
      'status-unknown',
      'error status-unknown',
      "status-unknown: 'In Progess' is no known status. Did you mean 'In Progress'?",
    ])
      checkRule(`${milestone}${mark} ${words}\n`);
  });

  test.each([
    ['a finding without a mark', milestone],
    ['a mark without a finding', `# Milestone 1: Lending\n\n- Status: Done\n          ^^^^ status-unknown\n`],
    ['another rule', `${milestone}${mark} field-unknown\n`],
    ['another place', `${milestone}         ^^^^^^^^^^ status-unknown\n`],
    ['another message', `${milestone}${mark} status-unknown: Nonsense.\n`],
    ['the same twice', `${milestone}${mark} status-unknown\n${mark} status-unknown\n`],
  ])('%s fails, and shows what was seen', (_, text) => {
    expect(() => checkRule(text)).toThrow(/This was seen:/);
  });

  test('may be of anything', () => {
    const start = { line: 0, character: 2 };
    checkMarks('# Title\n  ^ here\n', () => [{ range: { start, end: start }, words: ['here'] }]);
  });
});

test('answers at the cursor', () => {
  checkAnswer('# Mile$0stone\n', (_, uri, position) => [uri, position], [
    'file:///workspace/roadmap/document.md',
    { line: 0, character: 6 },
  ]);
});

test('nothing over plain text', () => {
  checkHover('# Notes\n\nplain$0 text\n', null);
});

const small = `# Milestone 1: Lending

- Status: In Progress

## Phase 1: Rules

- [x] Limits are agreed.
- [ ] Limits are tested.
`;

test('lenses', () => {
  checkLenses(
    small
      .replace('# Milestone 1: Lending\n', '# Milestone 1: Lending\n^ 1/2 done · Phase 1 of 1\n')
      .replace('## Phase 1: Rules\n', '## Phase 1: Rules\n^ 1/2 done · next: Limits are tested.\n'),
  );
});

test('the tree', () => {
  checkTree(
    small,
    `
roadmap · 0 of 1 · 1/2
  M1 Lending · In Progress · 1/2
    Phase 1 Rules · 1/2
      Rules · 1/2
        ☑ Limits are agreed.
        ☐ Limits are tested.
`,
  );
});
