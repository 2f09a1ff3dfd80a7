import { expect, test } from 'vitest';
import { footedWording, moveFooting, noFooting } from '../../server/src/reading/footing';
import { isAnywhere } from '../../server/src/reading/wording';

const text = `Words to read.
Total: 4 days
More words.
`;

/** What is asked of the text; what is typed, where `|` stands in its line; and whether that touches what was asked. */
const edits: readonly (readonly [asks: 'words' | 'total', typed: string, where: string, touched: boolean])[] =
  [
    ['words', 'x', 'Words| to read.', true],
    ['words', 'x', 'Words to| read.', false],
    ['words', 'x', 'Total|: 4 days', false],
    ['total', 'x', 'Words| to read.', false],
    ['total', 'x', 'Total: 4 days|', true],
    ['total', '\n', 'Total: 4 days|', true],
    ['total', 'x', 'More| words.', false],
    ['total', ' Total: 5', 'More words.|', false],
    ['total', '\nTotal: 5', 'More| words.', true],
    ['total', 'Total: 5\n', '|More words.', true],
    ['total', 'x\ny\nz', 'More words.|', false],
  ];

test.each(edits)('who asked for %s and %j typed at %s', (asks, typed, where, touched) => {
  const footing = noFooting();
  const worker = { touched: false };
  const wording = footedWording(text, footing, () => worker);
  if (asks === 'words') expect(wording.slice(0, 5)).toBe('Words');
  else expect([...wording.matchAll(/^Total: \d/gm)].map(({ index }) => index)).toEqual([15]);
  const at = text.indexOf(where.replace('|', '')) + where.indexOf('|');
  const after = text.slice(0, at) + typed + text.slice(at);
  moveFooting(footing, { at, removed: 0, delta: typed.length }, after);
  expect(worker.touched).toBe(touched);
  if (touched) return;
  const said = (content: string): readonly string[] =>
    footing.stretches.map(({ start, end }) => content.slice(start, end));
  expect(said(after)).toEqual(asks === 'words' ? ['Words'] : ['Total: 4 days']);
});

test('a pattern that is searched for until it is found rests on where it is found, and on every edit', () => {
  const footing = noFooting();
  const worker = { touched: false };
  const twice = `${text}${text}`;
  expect(
    isAnywhere(
      /^Total/gm,
      footedWording(twice, footing, () => worker),
    ),
  ).toBe(true);
  expect(footing.stretches).toHaveLength(1);
  const second = twice.lastIndexOf('Total');
  moveFooting(footing, { at: second - 2, removed: 1, delta: 0 }, twice);
  expect(worker.touched).toBe(false);
  moveFooting(footing, { at: second + 1, removed: 1, delta: 0 }, twice);
  expect(worker.touched).toBe(true);
});
