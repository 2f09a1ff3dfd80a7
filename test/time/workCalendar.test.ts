import { expect, test } from 'vitest';
import { dayOf, parseDay, printDay, weekdayOf } from '../../server/src/time/day';
import { createWorkCalendar } from '../../server/src/time/workCalendar';
import { seededRandom } from '../helpers/seededRandom';

const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const plain = createWorkCalendar({ workingDays: week, holidays: [], workdays: [] });
const german = createWorkCalendar({
  workingDays: week,
  holidays: ['2026-12-25', '2027-01-01'],
  workdays: ['2026-12-26'],
});
const day = (text: string) => parseDay(text)!;

test.each([
  ['2026-12-31', 1, '2027-01-01', '2027-01-04'],
  ['2026-12-24', 1, '2026-12-25', '2026-12-26'],
  ['2026-12-24', 2, '2026-12-28', '2026-12-28'],
  ['2028-02-28', 1, '2028-02-29', '2028-02-29'],
  ['2028-02-29', 1, '2028-03-01', '2028-03-01'],
  ['2027-02-26', 1, '2027-03-01', '2027-03-01'],
  ['2027-01-04', -1, '2027-01-01', '2026-12-31'],
  ['2027-01-02', 0, '2027-01-04', '2027-01-04'],
])('%s and %i working days', (from, count, without, withHolidays) => {
  expect(printDay(plain.add(day(from), count))).toBe(without);
  expect(printDay(german.add(day(from), count))).toBe(withHolidays);
});

test('a week has five working days, one with a holiday four', () => {
  expect(plain.count(day('2026-12-21'), day('2026-12-27'))).toBe(5);
  expect(german.count(day('2026-12-21'), day('2026-12-25'))).toBe(4);
  expect(plain.count(day('2026-12-27'), day('2026-12-21'))).toBe(0);
  expect(plain.distance(day('2027-03-05'), day('2027-03-08'))).toBe(1);
  expect(plain.distance(day('2027-03-08'), day('2027-03-05'))).toBe(-1);
});

test('days that are not in the calendar', () => {
  expect(dayOf(2027, 2, 29)).toBeNull();
  expect(dayOf(2028, 2, 29)).not.toBeNull();
  expect(dayOf(2100, 2, 29)).toBeNull();
  expect(['2026-13-01', '2026-04-31', '26-01-01'].map(parseDay)).toEqual([null, null, null]);
  expect(weekdayOf(day('2026-12-31'))).toBe(4);
});

test('counting by weeks is counting by days', () => {
  const random = seededRandom(7);
  for (let round = 0; round < 500; round++) {
    const from = day('2026-11-01') + Math.floor(random() * 100);
    const to = from + Math.floor(random() * 100);
    let count = 0;
    for (let at = from; at <= to; at++) if (german.isWorking(at)) count++;
    expect(german.count(from, to)).toBe(count);
    const steps = Math.floor(random() * 40) + 1;
    const end = german.add(from, steps);
    expect(german.isWorking(end)).toBe(true);
    expect(german.distance(from, end)).toBe(steps);
  }
});
