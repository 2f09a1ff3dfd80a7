import type { Day } from '../time/day';
import type { DocumentEdit, Rule } from './rule';
import { partOf, placeOf, type Timed, timed } from './shared/timed';
import { writeDate } from './shared/writeDates';
import { sayDay, sayWeeks } from './wording/dates';

interface Data {
  readonly what: string;
  readonly milestone: string;
  readonly side: 'start' | 'end';
  readonly here: string;
  readonly there: string;
  readonly edit: DocumentEdit | null;
}

export const phaseOutsideMilestone: Rule<Data> = {
  name: 'phase-outside-milestone',
  category: 'schedule',
  severity: 'error',
  what: 'A phase that is planned before its milestone starts or after it ends.',
  why: 'Who reads the milestone alone counts on a date that its own phases do not keep.',
  examples: [
    {
      bad: `# Milestone 1: Lending

- Status: Not Started
- Start: 2027-04-05
- End: 2027-04-30

## Phase 1: Rules

- Start: 2027-04-05
- End: 2027-04-16

## Phase 2: Notices

- Start: 2027-04-19
- End: 2027-05-07
       ^^^^^^^^^^
`,
      fixed: `# Milestone 1: Lending

- Status: Not Started
- Start: 2027-04-05
- End: 2027-05-07

## Phase 1: Rules

- Start: 2027-04-05
- End: 2027-04-16

## Phase 2: Notices

- Start: 2027-04-19
- End: 2027-05-07
`,
    },
  ],
  silences: ['span-drift'],
  *check(context) {
    const all = timed(context);
    for (const each of all) {
      const { phase, milestone, schedule, label, node, category } = each;
      if (!phase || category === 'dropped') continue;
      // The same table or document first, else what is said of the milestone elsewhere.
      const own = all.find((other) => other.phase === null && other.milestone === milestone);
      const whole = own?.schedule ?? context.graph.schedule(node);
      const name = context.graph.label(node);
      const related = own ? [{ uri: context.uri, key: milestone.key }] : [];
      if (schedule.weeks && whole.weeks && phase.when) {
        const { weeks } = schedule;
        if (weeks.start >= whole.weeks.start && weeks.end <= whole.weeks.end) continue;
        const side = weeks.end > whole.weeks.end ? 'end' : 'start';
        yield {
          start: phase.when.start,
          end: phase.when.end,
          data: {
            what: label,
            milestone: name,
            side,
            here: sayWeeks(weeks),
            there: sayWeeks(whole.weeks),
            edit: null,
          },
          related: related.map((place) => ({
            ...place,
            part: 'when',
            says: `${name} is planned for ${sayWeeks(whole.weeks!)}.`,
          })),
        };
        continue;
      }
      for (const side of ['start', 'end'] as const) {
        const [inner, outer, at] = [schedule[side], whole[side], placeOf(phase, side)];
        if (!inner || !outer || !at) continue;
        const isOutside = side === 'start' ? inner.last < outer.first : inner.first > outer.last;
        if (!isOutside) continue;
        const verb = side === 'start' ? 'starts' : 'ends';
        const there = sayDay(side === 'start' ? outer.first : outer.last);
        yield {
          start: at.start,
          end: at.end,
          data: {
            what: label,
            milestone: name,
            side,
            here: sayDay(inner[side === 'start' ? 'first' : 'last']),
            there,
            edit: own ? extended(context, own, side, inner[side === 'start' ? 'first' : 'last']) : null,
          },
          related: related.map((place) => ({
            ...place,
            part: partOf(milestone, side),
            says: `${name} ${verb} on ${there}.`,
          })),
        };
      }
    }
  },
  message: ({ what, milestone, side, here, there }) =>
    here.startsWith('week')
      ? `${what} is planned for ${here}, but ${milestone} for ${there}.`
      : side === 'start'
        ? `${what} starts on ${here}, before ${milestone} does on ${there}.`
        : `${what} ends on ${here}, after ${milestone} does on ${there}.`,
  fix(_, { data: { edit, milestone, side } }) {
    if (!edit) return [];
    const title =
      side === 'start' ? `Let ${milestone} start on ${edit.text}` : `Let ${milestone} end on ${edit.text}`;
    return [{ title, preferred: true, edits: [edit] }];
  },
};

function extended(
  context: { uri: string; text: string },
  { owner }: Timed,
  side: 'start' | 'end',
  day: Day,
): DocumentEdit | null {
  const at = placeOf(owner, side);
  return at && writeDate(context, at, day);
}
