import type { Words } from '../reading/model';
import { type Day, weekdayOf } from '../time/day';
import type { Rule } from './rule';
import { isPast } from './shared/isPast';
import { type Place, placeOf, timed } from './shared/timed';
import { writeDate } from './shared/writeDates';
import { sayDay } from './wording/dates';

interface Data {
  readonly what: string;
  readonly verb: string;
  readonly day: Day;
  readonly why: string;
  readonly at: Words;
  readonly next: Day;
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

export const nonWorkingDate: Rule<Data> = {
  name: 'non-working-date',
  category: 'schedule',
  severity: 'info',
  what: 'A planned date on which nobody works: a weekend or a holiday of the config.',
  why: 'A milestone that ends on a Sunday ends on Friday or on Monday, and people will take it for either.',
  examples: [
    {
      config: { calendar: { holidays: ['2027-03-29'] } },
      bad: `# Roadmap

## M1: Lending

- Status: Not Started
- Start: 2027-03-29
         ^^^^^^^^^^
- End: 2027-04-23

## M2: Fines

- Status: Not Started
- Start: 2027-04-26
- End: 2027-05-08
       ^^^^^^^^^^
`,
      fixed: `# Roadmap

## M1: Lending

- Status: Not Started
- Start: 2027-03-30
- End: 2027-04-23

## M2: Fines

- Status: Not Started
- Start: 2027-04-26
- End: 2027-05-10
`,
    },
  ],
  *check(context) {
    const { uri, graph } = context;
    const calendar = graph.calendar(uri);
    const found: Data[] = [];
    let dates = 0;
    for (const { owner, schedule, label, category } of timed(context)) {
      if (category === 'done' || category === 'dropped' || isPast(owner)) continue;
      for (const place of ['start', 'end'] as const satisfies readonly Place[]) {
        const [stretch, at] = [schedule[place], placeOf(owner, place)];
        if (stretch?.grain !== 'day' || !at) continue;
        dates++;
        const day = stretch.first;
        if (calendar.isWorking(day)) continue;
        const why = calendar.isHoliday(day) ? 'a holiday' : `a ${weekdays[weekdayOf(day)]}`;
        const verb = place === 'start' ? 'starts' : 'ends';
        found.push({ what: label, verb, day, why, at, next: calendar.next(day) });
      }
    }
    // Who plans by whole calendar weeks writes Sunday everywhere, and means it.
    if (found.length > 2 && found.length * 3 > dates) return;
    for (const data of found) yield { start: data.at.start, end: data.at.end, data };
  },
  message: ({ what, verb, day, why }) => `${what} ${verb} on ${sayDay(day)}, ${why}.`,
  fix(context, { data: { at, next } }) {
    const edit = writeDate(context, at, next);
    if (!edit) return [];
    return [{ title: `Write ${edit.text}, the next working day`, preferred: true, edits: [edit] }];
  },
};
