import { expect, test } from 'vitest';
import { applyReplacements } from '../../server/src/edits/applyReplacements';
import { composed } from '../../server/src/edits/composed';
import type { TextReplacement } from '../../server/src/edits/tick';
import { seededRandom } from '../helpers/seededRandom';

test('two sets of replacements are one', () => {
  const random = seededRandom(7);
  for (let round = 0; round < 2000; round++) {
    const before = 'abcdefghijklmnopqrstuvwxyz'.slice(0, 4 + Math.floor(random() * 20));
    const first = some(before, random, 'AB');
    const between = applyReplacements(before, first);
    const second = some(between, random, '12');
    const both = composed(before, first, between, second);
    const told = JSON.stringify({ before, first, second, both });
    expect(applyReplacements(before, both), told).toBe(applyReplacements(between, second));
    for (const [at, edit] of both.entries())
      expect(both[at - 1]?.end ?? -1, `${told} ${at}`).toBeLessThan(edit.start);
  }
});

test('what is taken back is no change', () => {
  expect(
    composed('M3 and M4', [{ start: 1, end: 2, text: '99' }], 'M99 and M4', [
      { start: 1, end: 3, text: '3' },
      { start: 9, end: 10, text: '5' },
    ]),
  ).toEqual([{ start: 8, end: 9, text: '5' }]);
});

/** Replacements that do not touch, insertions and deletions among them. */
function some(text: string, random: () => number, letters: string): TextReplacement[] {
  const edits: TextReplacement[] = [];
  for (let at = Math.floor(random() * 4); at <= text.length; at += 1 + Math.floor(random() * 5)) {
    const end = Math.min(text.length, at + Math.floor(random() * 4));
    edits.push({ start: at, end, text: letters.repeat(Math.floor(random() * 3)) });
    at = end;
  }
  return edits;
}
