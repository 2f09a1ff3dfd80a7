import type { Rule } from './rule';
import { pairsOf, type Sequence, type Step, sequences } from './shared/sequences';
import { partOf, placeOf, timed } from './shared/timed';
import { shiftTo } from './shared/writeDates';
import { counted } from './wording/counted';
import { sayDay, sayDays, sayWeeks } from './wording/dates';

interface Data {
  readonly what: string;
  readonly key: string;
  readonly start: string;
  readonly before: string;
  readonly end: string;
  readonly free: string;
  readonly count: string | null;
  readonly after: number | null;
}

export const scheduleGap: Rule<Data> = {
  name: 'schedule-gap',
  category: 'schedule',
  severity: 'info',
  what: 'Working time between two steps that belongs to none, in a plan whose other steps follow each other.',
  why: 'If the pause is meant, the plan should say so. If not, the plan is longer than it needs to be.',
  examples: [
    {
      bad: `# Milestone 1: Lending

- Status: Not Started

## Phase 1: Rules

- Start: 2027-04-05
- End: 2027-04-16

## Phase 2: Notices

- Start: 2027-04-19
- End: 2027-05-07

## Phase 3: Payment

- Start: 2027-05-17
         ^^^^^^^^^^
- End: 2027-05-28

## Phase 4: Reminders

- Start: 2027-05-31
- End: 2027-06-04
`,
      good: `# Milestone 1: Lending

- Status: Not Started

## Phase 1: Rules

- Start: 2027-04-05
- End: 2027-04-16

## Phase 2: Notices

- Start: 2027-04-19
- End: 2027-05-07

## Phase 3: Payment

- Start: 2027-05-10
- End: 2027-05-28
`,
    },
    {
      bad: `# Milestone 1: Lending

- Status: Not Started

## Phase 1: Rules

- Start: 2027-04-05
- End: 2027-04-16

## Phase 2: Notices

- Start: 2027-04-19
- End: 2027-05-07

## Phase 3: Payment

- Start: 2027-05-10
- End: 2027-05-14

## Phase 4: Reminders

- Start: 2027-05-24
         ^^^^^^^^^^
- End: 2027-05-28
`,
      fixed: `# Milestone 1: Lending

- Status: Not Started

## Phase 1: Rules

- Start: 2027-04-05
- End: 2027-04-16

## Phase 2: Notices

- Start: 2027-04-19
- End: 2027-05-07

## Phase 3: Payment

- Start: 2027-05-10
- End: 2027-05-14

## Phase 4: Reminders

- Start: 2027-05-17
- End: 2027-05-21
`,
    },
  ],
  *check(context) {
    const calendar = context.graph.calendar(context.uri);
    for (const sequence of sequences(context)) {
      const pairs = pairsOf(sequence);
      const free = ([a, b]: readonly [Step, Step]): number =>
        sequence.inWeeks ? Math.max(0, b.start - a.end - 1) : calendar.count(a.end + 1, b.start - 1);
      const close = pairs.filter((pair) => free(pair) === 0);
      if (close.length * 2 <= pairs.length) continue;
      for (const [a, b] of pairs) {
        const count = free([a, b]);
        if (count < (sequence.inWeeks ? 1 : 2) || isCovered(sequence, a.end + 1, b.start - 1)) continue;
        const at = placeOf(b.timed.owner, 'start');
        if (!at || b.timed.category === 'done') continue;
        const { inWeeks } = sequence;
        const { label, owner } = a.timed;
        const end = inWeeks ? `week ${a.end}` : sayDay(a.end);
        yield {
          start: at.start,
          end: at.end,
          data: {
            what: b.timed.label,
            key: b.timed.owner.key,
            start: inWeeks ? `week ${b.start}` : sayDay(b.start),
            before: label,
            end,
            free: inWeeks
              ? sayWeeks({ start: a.end + 1, end: b.start - 1 })
              : sayDays(calendar.next(a.end + 1), calendar.previous(b.start - 1)),
            count: inWeeks ? null : counted(count, 'working day'),
            after: inWeeks ? null : a.end + 1,
          },
          related: [
            {
              uri: context.uri,
              key: owner.key,
              part: partOf(owner, 'end'),
              says: `${label} ends in ${end}.`.replace(/in (?=\d)/, 'on '),
            },
          ],
        };
      }
    }
  },
  message: ({ what, start, before, end, free, count }) =>
    count === null
      ? `Nothing is planned for ${free}: ${before} ends in ${end}, ${what} starts in ${start}.`
      : `Nothing is planned for ${count} (${free}) between ${before} and ${what}.`,
  fix(context, { data: { what, key, after } }) {
    const own = after === null ? null : timed(context).find(({ owner }) => owner.key === key);
    const edits = own ? shiftTo(context, own, after!) : [];
    if (edits.length === 0) return [];
    const isLast = !timed(context).some(
      ({ schedule }) => own?.schedule.end && schedule.start && schedule.start.first > own.schedule.end.last,
    );
    // What follows would have to move as well.
    return [{ title: `Move ${what} to ${edits[0]!.text}`, preferred: isLast, edits }];
  },
};

const isCovered = ({ steps }: Sequence, from: number, to: number): boolean =>
  steps.some(({ start, end }) => start <= to && end >= from);
