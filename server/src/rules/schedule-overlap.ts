import type { Rule } from './rule';
import { pairsOf, type Step, sequences } from './shared/sequences';
import { partOf, placeOf, type Timed, timed } from './shared/timed';
import { shiftTo } from './shared/writeDates';
import { sayDay } from './wording/dates';

interface Data {
  readonly what: string;
  readonly key: string;
  readonly start: string;
  readonly before: string;
  readonly end: string;
  readonly after: number | null;
}

export const scheduleOverlap: Rule<Data> = {
  name: 'schedule-overlap',
  category: 'schedule',
  severity: 'warning',
  what: 'A step that begins before the one above it ends, in a plan whose other steps follow each other.',
  why: 'The same days are given away twice. Mostly the step above was made longer and the rest was not moved.',
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

- Start: 2027-05-03
         ^^^^^^^^^^
- End: 2027-05-14
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
- End: 2027-05-21
`,
    },
    {
      bad: `# Plan

| Milestone | Week |
| --- | --- |
| M0: Kickoff | 1 |
| M1: Lending | 1-4 |
                ^^^
| M2: Fines | 5-6 |
| M3: Reservations | 7-8 |
`,
    },
  ],
  *check(context) {
    for (const sequence of sequences(context)) {
      const pairs = pairsOf(sequence);
      // The day of handing over belongs to both; so does a week, where that is how the plan is written.
      const isDouble = ([a, b]: readonly [Step, Step]): boolean =>
        sequence.inWeeks ? b.start <= a.end : b.start < a.end;
      const double = pairs.filter((pair) => isDouble(pair) || pair[1].start < pair[0].start);
      if (double.length === 0 || double.length * 2 > pairs.length) continue;
      for (const [a, b] of double) {
        // Steps side by side on purpose begin together, or one lies within the other.
        if (!isDouble([a, b]) || b.start < a.start || b.end < a.end) continue;
        if (b.start === a.start && !(sequence.inWeeks && a.start === a.end)) continue;
        const at = placeOf(b.timed.owner, 'start');
        if (!at || isOver(b.timed) || isTied(context, b.timed)) continue;
        const say = (value: number): string => (sequence.inWeeks ? `week ${value}` : sayDay(value));
        const { owner, label } = a.timed;
        yield {
          start: at.start,
          end: at.end,
          data: {
            what: b.timed.label,
            key: b.timed.owner.key,
            start: say(b.start),
            before: label,
            end: say(a.end),
            after: sequence.inWeeks ? null : a.end + 1,
          },
          related: [
            {
              uri: context.uri,
              key: owner.key,
              part: partOf(owner, 'end'),
              says: `${label} ends in ${say(a.end)}.`.replace(/in (?=\d)/, 'on '),
            },
          ],
        };
      }
    }
  },
  message: ({ what, start, before, end }) =>
    start === end
      ? `${what} starts in ${start}, which ${before} has as well.`
      : `${what} starts in ${start}, before ${before} ends in ${end}.`.replace(/\bin (?=\d)/g, 'on '),
  fix(context, { data: { what, key, after } }) {
    const own = after === null ? null : timed(context).find(({ owner }) => owner.key === key);
    const edits = own ? shiftTo(context, own, after!) : [];
    if (edits.length === 0) return [];
    return [{ title: `Move ${what} to ${edits[0]!.text}`, preferred: true, edits }];
  },
};

const isOver = ({ category }: Timed): boolean => category === 'done' || category === 'dropped';

/** A milestone that says what it waits for may run beside any other; with what it waits for it is judged by itself. */
const isTied = ({ graph }: Parameters<typeof timed>[0], { phase, node }: Timed): boolean =>
  !phase && graph.gates(node).length > 0;
