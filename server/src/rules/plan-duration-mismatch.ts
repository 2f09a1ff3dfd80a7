import { groupBy } from '../reading/groupBy';
import type { Model } from '../reading/model';
import { scheduleOf } from '../reading/scheduleOf';
import { readWeeks } from '../time/readWeeks';
import type { Rule } from './rule';
import { quoted } from './wording/quoted';

interface Data {
  readonly written: string;
  readonly weeks: number;
  readonly from: number;
  readonly to: number;
  /** What to write instead, and where. */
  readonly number: string;
  readonly at: { readonly start: number; readonly end: number };
}

const numbers =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const number = `\\d{1,3}|${numbers.slice(1).join('|')}`;
const plan = 'plan|roadmap|schedule|timeline|program(?:me)?|project';
const stated = [
  new RegExp(`\\b(${number})[- ]weeks?(?=[- ](?:[\\w-]+ )?(?:${plan})\\b)`, 'gi'),
  new RegExp(
    `\\b(?:${plan}|total duration|duration of the (?:${plan}))(?: length| duration)?\\W{1,6}(${number})[- ]weeks?\\b`,
    'gi',
  ),
  new RegExp(`\\b(?:${plan}) (?:spans|covers|runs for|takes|lasts) (${number}) weeks?\\b`, 'gi'),
];

export const planDurationMismatch: Rule<Data> = {
  name: 'plan-duration-mismatch',
  category: 'schedule',
  severity: 'warning',
  what: 'A stated length of the plan that is not the length of its weeks.',
  why: 'The length is what people remember. Weeks that are counted from 0 to 11 are twelve.',
  examples: [
    {
      bad: `# Plan

A three-week plan from desk to door.
  ^^^^^^^^^^

| Milestone | Week(s) |
| --- | --- |
| M0 Lending | 0–1 |
| M1 Fines | 2 |
| M2 Reservations | 3 |
`,
      fixed: `# Plan

A four-week plan from desk to door.

| Milestone | Week(s) |
| --- | --- |
| M0 Lending | 0–1 |
| M1 Fines | 2 |
| M2 Reservations | 3 |
`,
    },
  ],
  *check(context) {
    const spans = weekSpans(context.model);
    if (spans.length === 0) return;
    const { text } = context;
    for (const pattern of stated) {
      for (const match of text.matchAll(pattern)) {
        const said = asNumber(match[1]!);
        if (said === null || spans.some(({ from, to }) => to - from + 1 === said)) continue;
        const start = match.index + match[0].toLowerCase().lastIndexOf(match[1]!.toLowerCase());
        // Weeks that differ by half are of something else.
        const { from, to } = spans[0]!;
        const weeks = to - from + 1;
        if (Math.abs(weeks - said) > weeks / 2 || isFenced(text, start)) continue;
        const at = { start, end: start + match[1]!.length };
        yield {
          start,
          end: match.index + match[0].length,
          data: {
            written: text.slice(start, match.index + match[0].length),
            weeks,
            from,
            to,
            number: asWritten(match[1]!, weeks),
            at,
          },
        };
      }
    }
  },
  message: ({ written, weeks, from, to }) =>
    `${quoted(written)}, but the weeks run from ${from} to ${to}, which is ${weeks}.`,
  fix: ({ uri }, { data: { number: words, at } }) => [
    { title: `Write ${words}`, preferred: true, edits: [{ uri, ...at, text: words }] },
  ],
};

/** Of the milestones and of each table by weeks: the first week and the last. */
function weekSpans(model: Model): readonly { from: number; to: number }[] {
  const written = [
    ...model.milestones.flatMap((milestone) => [
      { of: 'milestones', weeks: scheduleOf(milestone).weeks },
      ...milestone.phases.map((phase) => ({ of: 'phases', weeks: scheduleOf(phase).weeks })),
    ]),
    ...model.plan.weeks.map(({ week, table }) => ({
      of: `table ${table}`,
      weeks: readWeeks(week.text, true),
    })),
  ];
  const lists = groupBy(written, ({ of, weeks }) => (weeks && weeks.start <= weeks.end ? of : undefined));
  const spans = [...lists.values()]
    .filter((all) => all.length > 2)
    .map((all) => ({
      from: Math.min(...all.map(({ weeks }) => weeks!.start)),
      to: Math.max(...all.map(({ weeks }) => weeks!.end)),
    }));
  // Weeks of the calendar, or of a plan that has begun elsewhere, do not begin with the first.
  return spans.filter(({ from }) => from <= 1);
}

function asNumber(text: string): number | null {
  const at = numbers.indexOf(text.toLowerCase());
  return at > 0 ? at : /^\d+$/.test(text) ? Number(text) : null;
}

function asWritten(like: string, value: number): string {
  const word = /^\d/.test(like) ? undefined : numbers[value];
  if (word === undefined) return String(value);
  return /^[A-Z]/.test(like) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
}

const isFenced = (text: string, at: number): boolean =>
  (text.slice(0, at).match(/^ {0,3}(?:```|~~~)/gm)?.length ?? 0) % 2 === 1;
