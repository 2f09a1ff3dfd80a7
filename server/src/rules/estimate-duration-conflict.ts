import type { Model, Words } from '../reading/model';
import type { Schedule } from '../reading/scheduleOf';
import type { WorkCalendar } from '../time/workCalendar';
import type { Rule } from './rule';
import { partOf, placeOf, timed } from './shared/timed';
import { counted } from './wording/counted';
import { sayDays, sayWeeks } from './wording/dates';

interface Data {
  readonly what: string;
  readonly estimate: string;
  readonly planned: string;
  readonly when: string;
  /** The estimate that the dates would have. */
  readonly right: string;
}

export const estimateDurationConflict: Rule<Data> = {
  name: 'estimate-duration-conflict',
  category: 'schedule',
  severity: 'warning',
  what: 'A milestone or phase whose planned dates are shorter or longer than its estimate.',
  why: 'One of the two is what people promised. The other was forgotten when the plan changed.',
  examples: [
    {
      bad: `# Roadmap

## M1: Lending

- Status: Not Started
- Estimate: 3-4 days
            ^^^^^^^^ Estimated 3-4 days, planned for 5 working days (12–16 April 2027).
- Start: 2027-04-12
- End: 2027-04-16
`,
      fixed: `# Roadmap

## M1: Lending

- Status: Not Started
- Estimate: 5 days
- Start: 2027-04-12
- End: 2027-04-16
`,
    },
    {
      bad: `# Plan

| Milestone | Week | Duration |
| --- | --- | --- |
| M0: Kickoff | 1 | 1 week |
| M1: Lending | 2-5 | 3 weeks |
                      ^^^^^^^
| M2: Fines | 6-8 | 3 weeks |
`,
      good: `# Roadmap

## M1: Lending

- Status: Not Started
- Estimate: 4-5 weeks
- Start: 2027-04-05
- End: 2027-05-07

## M2: Fines

- Status: Not Started
- Effort: 3 days
- Start: 2027-05-10
- End: 2027-05-21
`,
    },
  ],
  *check(context) {
    const calendar = context.graph.calendar(context.uri);
    for (const { owner, schedule, label, category } of timed(context)) {
      const { estimate } = owner;
      if (!estimate || category === 'done' || category === 'dropped' || isEffort(context.model, estimate))
        continue;
      const planned = plannedDays(schedule, calendar);
      if (!planned || !isConflict(schedule, planned)) continue;
      const place = placeOf(owner, 'start') ?? placeOf(owner, 'end')!;
      yield {
        start: estimate.start,
        end: estimate.end,
        data: {
          what: label,
          estimate: estimate.text.trim(),
          planned: planned.says,
          when: planned.when,
          right:
            schedule.estimate?.unit === 'days' || planned.days % 5 > 0
              ? counted(planned.days, 'day')
              : counted(planned.days / 5, 'week'),
        },
        related: place
          ? [
              {
                uri: context.uri,
                key: owner.key,
                part: partOf(owner, 'start'),
                says: `${label} is planned for ${planned.when}.`,
              },
            ]
          : [],
      };
    }
  },
  message: ({ estimate, planned, when }) => `Estimated ${estimate}, planned for ${planned} (${when}).`,
  fix: ({ uri }, { start, end, data: { right } }) => [
    {
      title: `Change the estimate to ${right}, as it is planned`,
      preferred: true,
      edits: [{ uri, start, end, text: right }],
    },
  ],
};

interface Planned {
  /** Working days, and the same as if there were no holidays. */
  readonly days: number;
  readonly most: number;
  readonly says: string;
  readonly when: string;
}

function plannedDays({ start, end, weeks }: Schedule, calendar: WorkCalendar): Planned | null {
  if (start?.grain === 'day' && end?.grain === 'day') {
    if (start.first > end.first) return null;
    const days = calendar.count(start.first, end.first);
    let most = days;
    for (let at = start.first; at <= end.first && at - start.first < 3660; at++)
      if (calendar.isHoliday(at)) most++;
    return { days, most, says: counted(days, 'working day'), when: sayDays(start.first, end.first) };
  }
  if (!weeks || weeks.end < weeks.start) return null;
  const count = weeks.end - weeks.start + 1;
  return { days: count * 5, most: count * 5, says: counted(count, 'week'), when: sayWeeks(weeks) };
}

/** Whole weeks and months are rounded words; days are meant. */
function isConflict({ estimate, weeks, start }: Schedule, { days, most }: Planned): boolean {
  if (!estimate || estimate.minDays === null || estimate.maxDays === null || estimate.effort) return false;
  // A single week in a plan is when it is due as often as how long it takes.
  if (!start && weeks && weeks.start === weeks.end && estimate.minDays > 5) return false;
  const slack =
    estimate.unit === 'months' ? 3 * Math.ceil(estimate.maxDays / 21) : estimate.unit === 'weeks' ? 2 : 0;
  if (!start && estimate.unit !== 'weeks') return false;
  return most < estimate.minDays - slack || days > estimate.maxDays + slack;
}

/** Work of one person is no time that passes. */
function isEffort({ fields }: Model, { start }: Words): boolean {
  const field = fields.find(({ value }) => value.start === start);
  return field !== undefined && /effort|size|aufwand|трудо|工时|work|person|fte/i.test(field.label.text);
}
