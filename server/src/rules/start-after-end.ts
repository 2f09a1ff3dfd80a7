import type { Words } from '../reading/model';
import type { Rule } from './rule';
import { type Place, placeOf, timed } from './shared/timed';
import { sayDate } from './wording/dates';

interface Data {
  readonly what: string;
  readonly start: string;
  readonly end: string;
  readonly actual: boolean;
  readonly from: Words;
  readonly to: Words;
}

const pairs: readonly (readonly [Place, Place])[] = [
  ['start', 'end'],
  ['actualStart', 'actualEnd'],
];

export const startAfterEnd: Rule<Data> = {
  name: 'start-after-end',
  category: 'schedule',
  severity: 'error',
  what: 'A milestone or phase whose start is after its end.',
  why: 'One of the two dates is wrong, mostly in the year or because they changed places. All that is computed from them is wrong too.',
  examples: [
    {
      bad: `# Roadmap

## M1: Lending

- Status: Not Started
- Start: 2027-05-07
         ^^^^^^^^^^
- End: 2027-04-12

## M2: Fines

- Status: Not Started
- Timeline: Weeks 6–4
            ^^^^^^^^^
`,
    },
    {
      bad: `# Roadmap

## M1: Lending

- Status: Not Started
- Start: 2027-05-07
         ^^^^^^^^^^
- End: 2027-04-12
`,
      fixed: `# Roadmap

## M1: Lending

- Status: Not Started
- Start: 2027-04-12
- End: 2027-05-07
`,
    },
  ],
  *check(context) {
    for (const { owner, schedule, label } of timed(context)) {
      const { weeks } = schedule;
      if (weeks && weeks.start > weeks.end && owner.when) {
        const { when } = owner;
        const said = { start: `week ${weeks.start}`, end: `week ${weeks.end}` };
        yield { ...span(when), data: { what: label, ...said, actual: false, from: when, to: when } };
      }
      for (const [first, last] of pairs) {
        const [start, end] = [schedule[first], schedule[last]];
        const [from, to] = [placeOf(owner, first), placeOf(owner, last)];
        if (!start || !end || !from || !to || start.first <= end.last) continue;
        const said = { start: sayDate(start), end: sayDate(end) };
        yield { ...span(from), data: { what: label, ...said, actual: first === 'actualStart', from, to } };
      }
    }
  },
  message: ({ what, start, end, actual }) =>
    actual
      ? `${what} started on ${start} and ended before, on ${end}.`
      : `${what} starts in ${start} and ends before, in ${end}.`.replace(/\bin (?=\d)/g, 'on '),
  fix({ uri, text }, { data: { from, to } }) {
    if (from.start === to.start) return [];
    const edits = [
      { uri, ...span(from), text: text.slice(to.start, to.end) },
      { uri, ...span(to), text: text.slice(from.start, from.end) },
    ];
    return [{ title: 'Swap the two dates', preferred: true, edits }];
  },
};

const span = ({ start, end }: Words): { start: number; end: number } => ({ start, end });
