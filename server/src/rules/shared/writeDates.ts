import type { Words } from '../../reading/model';
import { type Day, parseDay } from '../../time/day';
import { readPeriod } from '../../time/readPeriod';
import { writeDay } from '../../time/writeDay';
import type { DocumentEdit, RuleContext } from '../rule';
import { placeOf, type Timed } from './timed';

/** Another day written where one is, in its form; null where more than a day stands there. */
export function writeDate(
  { uri, text }: Pick<RuleContext, 'uri' | 'text'>,
  at: Words,
  day: Day,
): DocumentEdit | null {
  const written = text.slice(at.start, at.end);
  const period = readPeriod(written);
  if (period?.kind !== 'dates' || period.start.grain !== 'day' || period.start.first !== period.end.first)
    return null;
  const old = written.slice(period.from, period.to);
  return { uri, start: at.start + period.from, end: at.start + period.to, text: writeDay(old, day) };
}

/** A plan moved to another start, as many working days long as it was. */
export function shiftTo(
  context: Pick<RuleContext, 'uri' | 'text' | 'graph'>,
  { owner, schedule }: Timed,
  start: Day,
): readonly DocumentEdit[] {
  const [from, to] = [placeOf(owner, 'start'), placeOf(owner, 'end')];
  if (!from || !schedule.start) return [];
  const calendar = context.graph.calendar(context.uri);
  const first = calendar.next(start);
  const edits = [writeDate(context, from, first)];
  if (to && schedule.end && to !== from) {
    const days = Math.max(1, calendar.count(schedule.start.first, schedule.end.last));
    edits.push(writeDate(context, to, calendar.add(first, days - 1)));
  }
  return edits.every((edit) => edit !== null) ? edits : [];
}

/** Today, as a day. */
export const dayOfToday = ({ today }: Pick<RuleContext, 'today'>): Day => parseDay(today) ?? 0;
