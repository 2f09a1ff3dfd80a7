import { describe, expect, test } from 'vitest';
import { fieldDuplicate } from '../../server/src/rules/field-duplicate';
import type { DocumentEdit, FixContext, Rule } from '../../server/src/rules/rule';
import { soundFixes } from '../../server/src/rules/soundFixes';
import { checkFix } from '../helpers/checkFix';
import { checkRule } from '../helpers/checkRule';

const uri = 'file:///workspace/m1.md';
const place = { start: 0, end: 1, data: null };

describe('a fix is offered', () => {
  const offered = (edits: readonly DocumentEdit[]): number => {
    const rule = { ...fieldDuplicate, fix: () => [{ title: 'x', edits }] } as Rule;
    const context = { uri, text: 'twelve chars', document: () => null } as unknown as FixContext;
    return soundFixes(rule, context, place).length;
  };

  test.each<[string, number, DocumentEdit[]]>([
    ['that changes the text', 1, [{ uri, start: 0, end: 6, text: '' }]],
    [
      'with edits that touch',
      1,
      [
        { uri, start: 0, end: 6, text: '' },
        { uri, start: 6, end: 7, text: '' },
      ],
    ],
    ['never without edits', 0, []],
    ['never past the end', 0, [{ uri, start: 10, end: 13, text: '' }]],
    ['never backwards', 0, [{ uri, start: 3, end: 2, text: '' }]],
    [
      'never with edits that overlap',
      0,
      [
        { uri, start: 4, end: 9, text: '' },
        { uri, start: 0, end: 5, text: '' },
      ],
    ],
    ['never in a document that is gone', 0, [{ uri: `${uri}x`, start: 0, end: 1, text: '' }]],
  ])('%s', (_, count, edits) => {
    expect(offered(edits)).toBe(count);
  });

  test('never for a finding of another text', () => {
    const context = { uri, text: '', document: () => null } as unknown as FixContext;
    expect(soundFixes(fieldDuplicate, context, { ...place, data: null as never })).toEqual([]);
  });
});

describe('leaving a finding alone', () => {
  const forLine = 'Leave it: disable status-unknown for this line';
  const forDocument = 'Disable status-unknown in this document';
  const rule = 'status-unknown';

  test.each([
    [
      'a list item',
      '- Status: In Progess',
      '<!-- milepost-disable-next-line status-unknown -- why -->\n- Status: In Progess',
    ],
    [
      'a line',
      '**Status:** In Progess',
      '**Status:** In Progess <!-- milepost-disable-line status-unknown -- why -->',
    ],
    [
      'a quote',
      '> **Status:** In Progess',
      '<!-- milepost-disable-next-line status-unknown -- why -->\n> **Status:** In Progess',
    ],
  ])('in %s', (_, before, after) => {
    const around = (line: string) => `# Milestone 1: Lending\n\n${line}\n`;
    for (const lineEnd of ['\n', '\r\n'] as const)
      checkFix(around(before), around(after), { rule, title: forLine, lineEnd });
  });

  test('in a table', () => {
    const table = (row: string) => `# Roadmap\n\n| Milestone | Status |\n| --- | --- |\n${row}\n`;
    checkFix(
      table('| M1 Lending | In Progess |'),
      table('| M1 Lending | In Progess <!-- milepost-disable-line status-unknown -- why --> |'),
      { rule, title: forLine },
    );
  });

  test('in the whole document, below its front matter', () => {
    const after = `---
owner: Ada
---
<!-- milepost-disable-file status-unknown -- why -->

# Milestone 1: Lending

- Status: In Progess
`;
    const before = after.replace(/<!--.*-->\n\n/, '');
    checkFix(before, after, { rule, title: forDocument });
    checkRule(after);
  });
});
