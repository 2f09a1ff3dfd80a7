import type { Rule } from './rule';
import { hasBegun } from './shared/hasBegun';
import { placeOf, timed } from './shared/timed';
import { dayOfToday } from './shared/writeDates';
import { counted } from './wording/counted';
import { sayDate } from './wording/dates';

interface Data {
  readonly what: string;
  readonly start: string;
  readonly late: number;
}

export const startOverdue: Rule<Data> = {
  name: 'start-overdue',
  category: 'schedule',
  severity: 'info',
  what: 'A milestone that has not started although its planned start has passed and nothing that it waits for is in the way.',
  why: 'It can start today. If it should not, its plan is out of date.',
  examples: [
    {
      today: '2027-03-08',
      bad: `# Roadmap

## M1: Lending

- Status: Completed
- End: 2027-02-19

## M2: Fines

- Status: Not Started
- Dependencies: M1
- Start: 2027-02-22
         ^^^^^^^^^^
- End: 2027-04-02
`,
    },
    {
      today: '2027-03-08',
      good: `# Roadmap

## M1: Lending

- Status: In Progress
- End: 2027-03-12

## M2: Fines

- Status: Not Started
- Dependencies: M1
- Start: 2027-03-15
- End: 2027-04-02
`,
    },
  ],
  *check(context) {
    const { graph, model, uri } = context;
    const today = dayOfToday(context);
    for (const { owner, milestone, phase, schedule, label, category, node } of timed(context)) {
      const at = placeOf(owner, 'start');
      if (phase || category !== 'planned' || !at || !schedule.start || schedule.start.last >= today) continue;
      // Past its end it is overdue, and in a plan of years ago nothing is late any more.
      if (schedule.actualStart || (schedule.end && schedule.end.last < today)) continue;
      if (today - schedule.start.last > 365) continue;
      if (graph.gates(node).some(({ state }) => state === 'unmet')) continue;
      if (hasBegun(model, milestone)) continue;
      const late = graph.calendar(uri).distance(schedule.start.last, today);
      yield { start: at.start, end: at.end, data: { what: label, start: sayDate(schedule.start), late } };
    }
  },
  message: ({ what, start, late }) =>
    `${what} can start now, ${counted(late, 'working day')} after its planned start ${/^\d/.test(start) ? 'on' : 'in'} ${start}.`,
};
