import { expect, test } from 'vitest';
import { table } from '../../server/src/cli/show/table';
import { textWidth } from '../../server/src/cli/textWidth';

const columns = [
  { header: 'Milestone', cells: ['M1 Catalogue', 'M2 完了'] },
  { header: 'Empty', cells: ['', ''] },
  { header: 'Status', cells: ['Completed', 'In Progress'] },
  { header: '', cells: ['', 'next: reject a loan past the limit'] },
];

test('columns stand under their headers; one without a word is left out', () => {
  expect(table(columns, null)).toEqual([
    'Milestone      Status',
    'M1 Catalogue   Completed',
    'M2 完了        In Progress   next: reject a loan past the limit',
  ]);
});

test('a narrow terminal loses columns from the right, and never wraps', () => {
  expect(table(columns, 50)[2]).toBe('M2 完了        In Progress   next: reject a loan …');
  expect(table(columns, 40)[2]).toBe('M2 完了        In Progress');
  expect(table(columns, 20)[2]).toBe('M2 完了');
  expect(table(columns, 6)).toEqual(['Miles…', 'M1 Ca…', 'M2 完…']);
  for (let room = 1; room < 70; room++)
    for (const line of table(columns, room)) expect(textWidth(line), String(room)).toBeLessThanOrEqual(room);
});
