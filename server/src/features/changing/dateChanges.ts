import type { Schedule } from '../../reading/scheduleOf';
import type { Stretch } from '../../time/time';
import type { WorkCalendar } from '../../time/workCalendar';
import { writeStretch } from '../../time/writeStretch';
import type { Said } from './change';

/** What is said otherwise of when something is planned and was worked on. */
export function dateChanges(then: Schedule, now: Schedule, calendar: WorkCalendar): readonly Said[] {
  const said: Said[] = [];
  if (!then.actualStart && now.actualStart) said.push(happened('started', now.actualStart));
  if (!then.actualEnd && now.actualEnd) said.push(happened('ended', now.actualEnd));
  said.push(...moved('plannedStart', then.start, now.start, calendar));
  said.push(...moved('plannedEnd', then.end, now.end, calendar));
  if (!now.start && !now.end) said.push(...weeksMoved(then.weeks, now.weeks));
  return said;
}

function happened(what: 'started' | 'ended', day: Stretch): Said {
  const to = writeStretch(day);
  return { what, words: `${what} ${to}`, to };
}

const verbs = { plannedStart: 'starts', plannedEnd: 'ends' } as const;

function moved(
  what: keyof typeof verbs,
  then: Stretch | null,
  now: Stretch | null,
  { distance }: WorkCalendar,
): readonly Said[] {
  if (!now || (then && then.first === now.first && then.last === now.last)) return [];
  const verb = verbs[what];
  const to = writeStretch(now);
  if (!then) return [{ what, words: `${verb} ${to}`, to }];
  const from = writeStretch(then);
  const days = then.grain === 'day' && now.grain === 'day' ? distance(then.first, now.first) : null;
  // From a weekend to the Friday before it is no distance, and a quarter has none.
  if (!days) return [{ what, words: `${verb} ${to}, not ${from}`, from, to }];
  return [{ what, words: `${verb} ${distanceWords(days)} (${from} → ${to})`, from, to, days }];
}

/** `5 working days later`. */
function distanceWords(days: number): string {
  const count = Math.abs(days);
  return `${count} working day${count === 1 ? '' : 's'} ${days > 0 ? 'later' : 'earlier'}`;
}

function weeksMoved(then: Schedule['weeks'], now: Schedule['weeks']): readonly Said[] {
  if (!now || (then?.start === now.start && then.end === now.end)) return [];
  const [from, to] = [then && weekWords(then), weekWords(now)];
  const not = from ? `, not ${from}` : '';
  return [{ what: 'plannedEnd', words: `is planned for ${to}${not}`, from, to }];
}

const weekWords = ({ start, end }: NonNullable<Schedule['weeks']>): string =>
  start === end ? `week ${start}` : `weeks ${start}–${end}`;
