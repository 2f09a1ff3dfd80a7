import { type Day, parseDay, printDay } from './day';
import { readDates } from './readDates';
import { readPeriod } from './readPeriod';
import { writeDay } from './writeDay';

export interface ShiftedPeriod {
  /** In the text that was read. */
  readonly from: number;
  readonly to: number;
  readonly old: string;
  readonly text: string;
}

/** By what a period is to be moved. */
export interface Shift {
  /** Working days. */
  readonly by: number;
  readonly add: (day: Day, by: number) => Day;
  /** Working days of a week. */
  readonly perWeek: number;
}

/**
 * A period moved by working days in the form in which it is written: weeks of a plan by whole weeks, ranges of days by any
 * number. Only what can be moved back to the very same letters is moved; else `why` not. Null where a text names no period.
 */
export function shiftPeriod(
  written: string,
  inWeeks: boolean,
  shift: Shift,
): ShiftedPeriod | { readonly why: string } | null {
  const period = readPeriod(written, inWeeks);
  if (!period) return null;
  const { from, to } = period;
  const old = written.slice(from, to);
  const { by, add, perWeek } = shift;
  if (period.kind === 'weeks' || period.start.grain === 'week') {
    if (by % perWeek !== 0) return { why: `'${old}' moves by whole weeks of ${perWeek} working days` };
    const weeks = by / perWeek;
    const text =
      period.kind === 'weeks'
        ? old.replace(/\d+/g, (digits) => padded(Number(digits) + weeks, digits))
        : old.replace(/W(\d{2})/g, (_, digits: string) => `W${padded(Number(digits) + weeks, digits)}`);
    const numbers = text.match(/-?\d+/g)?.map(Number) ?? [];
    const isRead = period.kind === 'weeks' ? numbers.every((each) => each >= 0) : readDates(text) !== null;
    return isRead ? { from, to, old, text } : { why: `'${old}' would leave its plan or year` };
  }
  if (period.start.grain !== 'day' || period.end.grain !== 'day')
    return { why: `'${old}' names no days, so no number of working days moves it exactly` };
  const [start, end] = [add(period.start.first, by), add(period.end.first, by)];
  const text = rangeLike(old, start, end);
  const isSame = rangeLike(old, period.start.first, period.end.first) === old;
  const read = text === null ? null : readDates(text);
  const isRight = read?.start.first === start && read.end.first === end && read.end.grain === 'day';
  if (text === null || !isSame || !isRight)
    return { why: `'${old}' cannot say ${printDay(start)} to ${printDay(end)} in its own form` };
  return { from, to, old, text };
}

const padded = (number: number, like: string): string =>
  String(number).padStart(/^0/.test(like) ? like.length : 0, '0');

const dash =
  /(?:(?<!\s)\s+)?(?:–|—|−|→|->|~|\.\.\.?)\s*|(?<!\s)\s+(?:-|to|bis|through|until)\s+|(?<=^\D*\d{1,2})-(?=\d{1,2}\D)/;

/** Two days in the form of a range: `3–14 March 2027`, `Mar 3 – Mar 14, 2027`. Null where its form is not known. */
function rangeLike(like: string, start: Day, end: Day): string | null {
  const found = dash.exec(like);
  if (!found) return start === end ? dayLike(like, start) : null;
  const left = dayLike(like.slice(0, found.index), start);
  const right = dayLike(like.slice(found.index + found[0].length), end);
  return left === null || right === null ? null : left + found[0] + right;
}

/** A day with as much of it as is written: the year, the month or both may be left to the other end. */
function dayLike(like: string, day: Day): string | null {
  const [, month, date] = printDay(day).split('-').map(Number) as [number, number, number];
  if (/\d{4}/.test(like)) {
    const bare = /^(\d{1,2}), (\d{4})$/.exec(like);
    if (bare) return `${date}, ${printDay(day).slice(0, 4)}`;
    const whole = writeDay(like, day);
    // Another form than that of the other day is none of this house.
    return /^\d{4}-\d{2}-\d{2}$/.test(whole) && !/^\d{4}-\d{2}-\d{2}$/.test(like) ? null : whole;
  }
  if (/^\d{1,2}$/.test(like)) return String(date);
  const german = /^(\d{1,2})\.(\d{1,2})?(\.)?$/.exec(like);
  if (german) {
    // `15.03.` was `01.03.` before.
    const wide = [german[1], german[2]].some((part) => part?.startsWith('0')) ? '00' : '';
    return `${padded(date, wide)}.${german[2] ? padded(month, wide) : ''}${german[3] ?? ''}`;
  }
  const named = (word: string): string => nameLike(word, day);
  if (/^[A-Za-z]+\.? \d{1,2}$/.test(like))
    return like.replace(/^[A-Za-z]+/, named).replace(/(?<!\d)\d+$/, String(date));
  if (/^\d{1,2} [A-Za-z]+$/.test(like))
    return like.replace(/^\d+/, String(date)).replace(/(?<![A-Za-z])[A-Za-z]+$/, named);
  return null;
}

/** `Mar` for `Feb`, `March` for `February`. */
function nameLike(word: string, day: Day): string {
  const written = writeDay(`1 ${word} 2000`, day).split(' ');
  return written.length === 3 ? written[1]! : word;
}

/** Whether a period ends on a day, and which. */
export function lastDay(written: string, inWeeks: boolean): Day | null {
  const period = readPeriod(written, inWeeks);
  return period?.kind === 'dates' && period.end.grain === 'day' ? parseDay(printDay(period.end.last)) : null;
}
