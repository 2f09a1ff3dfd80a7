import type { Rule } from './rule';
import { isPast } from './shared/isPast';
import { placeOf, timed } from './shared/timed';
import { shiftTo } from './shared/writeDates';
import { sayDate, sayWeeks } from './wording/dates';

interface Data {
  readonly what: string;
  readonly key: string;
  readonly start: string;
  readonly target: string;
  readonly end: string;
  /** The first day on which it can start. */
  readonly after: number | null;
}

export const dependencyScheduleConflict: Rule<Data> = {
  name: 'dependency-schedule-conflict',
  category: 'schedule',
  severity: 'error',
  what: 'A milestone that is planned to start before something that it depends on is planned to end.',
  why: 'It will wait on its first day. One of the dates or the dependency is wrong.',
  examples: [
    {
      bad: `# Roadmap

## M1: Lending

- Status: Not Started
- Start: 2027-04-05
- End: 2027-04-30

## M2: Fines

- Status: Not Started
- Dependencies: M1
- Start: 2027-04-26
         ^^^^^^^^^^
- End: 2027-05-14
`,
      fixed: `# Roadmap

## M1: Lending

- Status: Not Started
- Start: 2027-04-05
- End: 2027-04-30

## M2: Fines

- Status: Not Started
- Dependencies: M1
- Start: 2027-05-03
- End: 2027-05-21
`,
    },
    {
      good: `# Roadmap

## M1: Lending

- Status: Not Started
- Timeline: Q2 2027

## M2: Fines

- Status: Not Started
- Dependencies: M1
- Timeline: Q2 2027
`,
    },
  ],
  silences: ['schedule-overlap'],
  *check(context) {
    const { graph, uri } = context;
    for (const { owner, phase, milestone, schedule, label, node, category } of timed(context)) {
      if (phase || category === 'done' || category === 'dropped' || isPast(owner) || schedule.actualStart)
        continue;
      // Where several documents give dates, the first of them is asked.
      const first = [node.main, ...node.rows].find((part) => {
        const said = graph.milestone(part)?.schedule;
        return said && (said.start ?? said.weeks);
      });
      if (first?.uri !== uri || first.key !== milestone.key) continue;
      const at = placeOf(owner, 'start');
      if (!at) continue;
      for (const { target, requires, state } of graph.gates(node)) {
        if (!target || requires.category !== 'done' || state === 'met' || target.key === node.key) continue;
        const theirs = graph.schedule(target);
        const name = graph.label(target);
        const place = { ...target.main, part: 'when' };
        if (schedule.start && theirs.end) {
          if (theirs.actualEnd || schedule.start.last >= theirs.end.first) continue;
          const said = graph.milestone(target.main);
          const part = said?.dates.plannedEnd ? 'plannedEnd' : 'when';
          yield {
            start: at.start,
            end: at.end,
            data: {
              what: label,
              key: milestone.key,
              start: sayDate(schedule.start),
              target: name,
              end: sayDate(theirs.end),
              after: theirs.end.grain === 'day' ? theirs.end.last + 1 : null,
            },
            related: [
              { ...place, part, says: `${name} ends in ${sayDate(theirs.end)}.`.replace(/in (?=\d)/, 'on ') },
            ],
          };
        } else if (schedule.weeks && theirs.weeks && schedule.weeks.start < theirs.weeks.end) {
          yield {
            start: at.start,
            end: at.end,
            data: {
              what: label,
              key: milestone.key,
              start: `week ${schedule.weeks.start}`,
              target: name,
              end: `week ${theirs.weeks.end}`,
              after: null,
            },
            related: [{ ...place, says: `${name} is planned for ${sayWeeks(theirs.weeks)}.` }],
          };
        }
      }
    }
  },
  message: ({ what, start, target, end }) =>
    `${what} is to start in ${start}, but ${target}, which it depends on, ends in ${end}.`.replace(
      /\bin (?=\d)/g,
      'on ',
    ),
  fix(context, { data: { what, key, after } }) {
    const own = after === null ? null : timed(context).find(({ owner }) => owner.key === key);
    const edits = own ? shiftTo(context, own, after!) : [];
    if (edits.length === 0) return [];
    return [{ title: `Move ${what} to ${edits[0]!.text}`, preferred: true, edits }];
  },
};
