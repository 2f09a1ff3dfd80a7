import type { Rule } from './rule';
import { placeOf, timed } from './shared/timed';
import { dayOfToday } from './shared/writeDates';
import { counted } from './wording/counted';
import { sayDate } from './wording/dates';

interface Data {
  readonly what: string;
  readonly end: string;
  readonly status: string;
  readonly late: number;
}

/** A plan that nobody kept for so long is history. */
const forgotten = 365;

export const overdue: Rule<Data> = {
  name: 'overdue',
  category: 'schedule',
  severity: 'warning',
  what: 'A milestone or phase that is not done although its planned end has passed.',
  why: 'Either it is late and whoever waits for it should know, or it is done and nobody said so.',
  examples: [
    {
      today: '2027-03-08',
      bad: `# Roadmap

## M1: Lending

- Status: In Progress
- End: 2027-03-05
       ^^^^^^^^^^

## M2: Fines

- Status: Not Started
- End: 2027-04-02
`,
    },
    {
      today: '2027-03-08',
      good: `# Roadmap

## M1: Lending

- Status: Completed
- End: 2027-03-05

## M2: Fines

- Status: In Progress
- End: March 2027
`,
    },
  ],
  *check(context) {
    const all = timed(context);
    if (all.length === 0) return;
    const today = dayOfToday(context);
    const last = Math.max(
      ...all.flatMap(({ schedule }) => [schedule.end?.last ?? 0, schedule.actualEnd?.last ?? 0]),
    );
    if (today - last > forgotten) return;
    const calendar = context.graph.calendar(context.uri);
    for (const { owner, schedule, label, category, status, phase, node } of all) {
      if (category !== 'planned' && category !== 'active' && category !== 'blocked') continue;
      const at = placeOf(owner, 'end');
      if (!schedule.end || !at || schedule.end.last >= today || schedule.actualEnd) continue;
      // Of a phase in a milestone that is over, the milestone speaks.
      if (phase && isOver(context.graph.status(node)?.category)) continue;
      // Who says itself that it is delayed is not told so.
      if (/delay|late|verspät|задерж/i.test(owner.dates.variance?.text ?? '')) continue;
      yield {
        start: at.start,
        end: at.end,
        data: {
          what: label,
          end: sayDate(schedule.end),
          status: status ?? '',
          late: calendar.distance(schedule.end.last, today),
        },
      };
    }
  },
  message: ({ what, end, status, late }) =>
    `${what} was to end ${/^\d/.test(end) ? 'on' : 'in'} ${end}, ${counted(late, 'working day')} ago, and is ${status}.`,
};

const isOver = (category: string | null | undefined): boolean =>
  category === 'done' || category === 'dropped';
