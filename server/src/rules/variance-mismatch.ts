import { readDuration } from '../time/readDuration';
import type { WorkCalendar } from '../time/workCalendar';
import type { Rule } from './rule';
import { partOf, type Timed, timed } from './shared/timed';
import { dayOfToday } from './shared/writeDates';
import { counted } from './wording/counted';
import { sayDay } from './wording/dates';
import { quoted } from './wording/quoted';

type Verdict = 'early' | 'on time' | 'late';

interface Data {
  readonly what: string;
  readonly said: string;
  readonly actual: string;
  readonly word: string | null;
}

const words: readonly (readonly [RegExp, Verdict])[] = [
  [/\b(?:early|ahead|vorzeitig|früher)\b|раньше|досрочно/i, 'early'],
  [/\b(?:late|delayed|behind|overdue|slipped|verspätet)\b|задерж|опозд/i, 'late'],
  [
    /\b(?:on[- ]track|on[- ]time|on[- ]schedule|as planned|none|im plan)\b|^\s*0\b|в срок|по плану/i,
    'on time',
  ],
];

export const varianceMismatch: Rule<Data> = {
  name: 'variance-mismatch',
  category: 'schedule',
  severity: 'warning',
  what: 'A stated variance, such as On Track or Completed Early, that is not what the dates beside it say.',
  why: 'It is the one cell that everybody reads. Typed by hand, it is the last to be told.',
  examples: [
    {
      today: '2027-03-08',
      bad: `# Roadmap

| Milestone | Planned Start | Planned End | Actual End | Variance | Status |
| --- | --- | --- | --- | --- | --- |
| M0 Desk | 2027-01-11 | 2027-01-29 | 2027-01-28 | Completed Early | Completed |
| M1 Lending | 2027-02-01 | 2027-02-26 | 2027-03-03 | On Track | Completed |
                                                      ^^^^^^^^
| M2 Fines | 2027-03-01 | 2027-03-26 | — | On Track | In Progress |
`,
      fixed: `# Roadmap

| Milestone | Planned Start | Planned End | Actual End | Variance | Status |
| --- | --- | --- | --- | --- | --- |
| M0 Desk | 2027-01-11 | 2027-01-29 | 2027-01-28 | Completed Early | Completed |
| M1 Lending | 2027-02-01 | 2027-02-26 | 2027-03-03 | Delayed | Completed |
| M2 Fines | 2027-03-01 | 2027-03-26 | — | On Track | In Progress |
`,
    },
  ],
  *check(context) {
    const calendar = context.graph.calendar(context.uri);
    const today = dayOfToday(context);
    for (const each of timed(context)) {
      const { owner, label, schedule } = each;
      const { variance } = owner.dates;
      if (!variance) continue;
      const actual = actualOf(each, calendar, today);
      if (!actual || !isWrong(variance.text, actual)) continue;
      const said = words.filter(([pattern]) => pattern.test(variance.text));
      yield {
        start: variance.start,
        end: variance.end,
        data: {
          what: label,
          said: variance.text.trim(),
          actual: actual.says,
          word: said.length === 1 && variance.text.length < 20 ? actual.word : null,
        },
        related: schedule.end
          ? [
              {
                uri: context.uri,
                key: owner.key,
                part: partOf(owner, 'end'),
                says: `${label} was planned to end on ${sayDay(schedule.end.last)}.`,
              },
            ]
          : [],
      };
    }
  },
  message: ({ what, said, actual }) => `${quoted(said)}, but ${what} ${actual}.`,
  fix({ uri }, { start, end, data: { word } }) {
    return word === null
      ? []
      : [{ title: `Write ${word}`, preferred: true, edits: [{ uri, start, end, text: word }] }];
  },
};

interface Actual {
  readonly verdict: Verdict;
  /** Working days and days late; negative where early. */
  readonly days: readonly number[];
  readonly over: boolean;
  readonly says: string;
  readonly word: string;
}

function actualOf({ schedule, category }: Timed, calendar: WorkCalendar, today: number): Actual | null {
  const { end, actualEnd } = schedule;
  if (end?.grain !== 'day' || category === 'dropped') return null;
  if (actualEnd?.grain === 'day') {
    const late = calendar.distance(end.first, actualEnd.first);
    const days = [late, actualEnd.first - end.first];
    const on = `ended on ${sayDay(actualEnd.first)}`;
    if (actualEnd.first === end.first)
      return { verdict: 'on time', days, over: true, says: `${on}, as planned`, word: 'On Track' };
    const by = counted(Math.abs(late), 'working day');
    // Over a weekend nothing is late.
    if (late === 0) return null;
    return late < 0
      ? { verdict: 'early', days, over: true, says: `${on}, ${by} early`, word: 'Completed Early' }
      : { verdict: 'late', days, over: true, says: `${on}, ${by} late`, word: 'Delayed' };
  }
  if (category === 'done' || category === null || end.first >= today) return null;
  const late = calendar.distance(end.first, today);
  const says = `was to end on ${sayDay(end.first)} and is not done`;
  return { verdict: 'late', days: [], over: late <= 0, says, word: 'Delayed' };
}

function isWrong(text: string, { verdict, days }: Actual): boolean {
  const verdicts = words.filter(([pattern]) => pattern.test(text)).map(([, name]) => name);
  const number = /^\s*([+−–-])?\s*(\d+)\s*(?:days?|d|tage?|working days?)?\b/i.exec(text);
  const length = readDuration(text);
  if (verdicts.length === 0) {
    if (!number?.[1] || days.length === 0) return false;
    const stated = Number(number[2]) * (number[1] === '+' ? 1 : -1);
    return (
      Math.sign(stated) !== Math.sign(days[0]!) ||
      (!(length && length.unit !== 'days') && !days.includes(stated))
    );
  }
  if (verdicts.length > 1) return false;
  const [said] = verdicts;
  // Who was early was on track as well.
  if (said === verdict || (said === 'on time' && verdict === 'early')) return false;
  return true;
}
