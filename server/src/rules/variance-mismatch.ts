import { type Variance, varianceOf, variancesIn, varianceWord } from '../edits/variance';
import { readDuration } from '../time/readDuration';
import type { WorkCalendar } from '../time/workCalendar';
import type { Rule } from './rule';
import { partOf, type Timed, timed } from './shared/timed';
import { dayOfToday } from './shared/writeDates';
import { counted } from './wording/counted';
import { sayDay } from './wording/dates';
import { quoted } from './wording/quoted';

interface Data {
  readonly what: string;
  readonly said: string;
  readonly actual: string;
  readonly word: string | null;
}

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
    const used = timed(context).flatMap(({ owner }) => owner.dates.variance?.text ?? []);
    for (const each of timed(context)) {
      const { owner, label, schedule } = each;
      const { variance } = owner.dates;
      if (!variance) continue;
      const actual = actualOf(each, calendar, today);
      if (!actual || !isWrong(variance.text, actual)) continue;
      const isOneWord = variancesIn(variance.text).length === 1 && variance.text.length < 20;
      yield {
        start: variance.start,
        end: variance.end,
        data: {
          what: label,
          said: variance.text.trim(),
          actual: actual.says,
          word: isOneWord ? varianceWord(actual.variance, used) : null,
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
  readonly variance: Variance;
  /** Working days and days late; negative where early. None where the end is still to come. */
  readonly days: readonly number[];
  readonly says: string;
}

function actualOf({ schedule, category }: Timed, calendar: WorkCalendar, today: number): Actual | null {
  const { end, actualEnd } = schedule;
  if (end?.grain !== 'day' || category === 'dropped') return null;
  if (actualEnd?.grain === 'day') {
    const variance = varianceOf(end.first, actualEnd.first, calendar);
    const late = calendar.distance(end.first, actualEnd.first);
    // Over a weekend nothing is late, and who says that it was is not wrong either.
    if (variance === 'on time' && actualEnd.first !== end.first) return null;
    const how =
      variance === 'on time' ? 'as planned' : `${counted(Math.abs(late), 'working day')} ${variance}`;
    const says = `ended on ${sayDay(actualEnd.first)}, ${how}`;
    return { variance, days: [late, actualEnd.first - end.first], says };
  }
  if (category === 'done' || category === null || end.first >= today) return null;
  return { variance: 'late', days: [], says: `was to end on ${sayDay(end.first)} and is not done` };
}

function isWrong(text: string, { variance, days }: Actual): boolean {
  const said = variancesIn(text);
  if (said.length > 1) return false;
  // Who was early was on track as well.
  if (said.length === 1) return said[0] !== variance && !(said[0] === 'on time' && variance === 'early');
  const number = /^\s*(?:([+−–-])\s*)?(\d+)\s*(?:days?|d|tage?|working days?)?\b/i.exec(text);
  if (!number?.[1] || days.length === 0) return false;
  const stated = Number(number[2]) * (number[1] === '+' ? 1 : -1);
  if (Math.sign(stated) !== Math.sign(days[0]!)) return true;
  const length = readDuration(text);
  return !(length && length.unit !== 'days') && !days.includes(stated);
}
