import type { DocumentEdit, Rule } from './rule';
import { placeOf, type Timed, timed } from './shared/timed';
import { writeDate } from './shared/writeDates';
import { sayDay } from './wording/dates';

interface Data {
  readonly milestone: string;
  readonly side: 'start' | 'end';
  readonly own: string;
  readonly phase: string;
  readonly theirs: string;
  readonly edit: DocumentEdit | null;
}

export const spanDrift: Rule<Data> = {
  name: 'span-drift',
  category: 'schedule',
  severity: 'info',
  what: 'A milestone that starts before its first phase or ends after its last one, where every phase has dates.',
  why: 'Mostly the phases were planned again and the milestone was not: its date is the one that others wait for.',
  examples: [
    {
      bad: `# Milestone 1: Lending

- Status: Not Started
- Start: 2027-04-05
- End: 2027-05-07
       ^^^^^^^^^^

## Phase 1: Rules

- Start: 2027-04-05
- End: 2027-04-16

## Phase 2: Notices

- Start: 2027-04-19
- End: 2027-04-30
`,
      fixed: `# Milestone 1: Lending

- Status: Not Started
- Start: 2027-04-05
- End: 2027-04-30

## Phase 1: Rules

- Start: 2027-04-05
- End: 2027-04-16

## Phase 2: Notices

- Start: 2027-04-19
- End: 2027-04-30
`,
    },
  ],
  *check(context) {
    const all = timed(context);
    for (const whole of all) {
      if (whole.phase || whole.category === 'done' || whole.category === 'dropped') continue;
      const { milestone, schedule, owner, label } = whole;
      const phases = all.filter(
        (each) => each.phase && each.milestone === milestone && each.category !== 'dropped',
      );
      if (phases.length < 2 || phases.length < milestone.phases.filter(({ optional }) => !optional).length)
        continue;
      for (const side of ['start', 'end'] as const) {
        const [own, at] = [schedule[side], placeOf(owner, side)];
        const outermost = furthest(phases, side);
        if (own?.grain !== 'day' || !at || !outermost) continue;
        const theirs = outermost.schedule[side]!.first;
        // Nothing is planned on the days between, where they are weekends and holidays.
        const calendar = context.graph.calendar(context.uri);
        const [from, to] = side === 'start' ? [own.first, theirs - 1] : [theirs + 1, own.first];
        if (calendar.count(from, to) === 0) continue;
        yield {
          start: at.start,
          end: at.end,
          data: {
            milestone: label,
            side,
            own: sayDay(own.first),
            phase: outermost.label,
            theirs: sayDay(theirs),
            edit: writeDate(context, at, theirs),
          },
          related: [
            {
              uri: context.uri,
              key: outermost.phase!.key,
              says: `${outermost.label} is its ${side === 'start' ? 'first' : 'last'} phase.`,
            },
          ],
        };
      }
    }
  },
  message: ({ milestone, side, own, phase, theirs }) =>
    side === 'start'
      ? `${milestone} starts on ${own}, but its first phase, ${phase}, not before ${theirs}.`
      : `${milestone} ends on ${own}, but its last phase, ${phase}, already on ${theirs}.`,
  fix(_, { data: { edit } }) {
    return edit
      ? [{ title: `Write ${edit.text}, as the phases have it`, preferred: true, edits: [edit] }]
      : [];
  },
};

/** The phase that starts first or ends last; null where one has no such day. */
function furthest(phases: readonly Timed[], side: 'start' | 'end'): Timed | null {
  if (phases.some(({ schedule }) => schedule[side]?.grain !== 'day')) return null;
  const dayOf = ({ schedule }: Timed): number => schedule[side]!.first;
  return phases.reduce((a, b) => ((side === 'start' ? dayOf(b) < dayOf(a) : dayOf(b) > dayOf(a)) ? b : a));
}
