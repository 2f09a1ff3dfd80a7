import type { Field, FieldName } from '../reading/model';
import type { Wording } from '../reading/wording';
import { monthEnd, printDay } from '../time/day';
import type { Finding, Rule } from './rule';
import { quoted } from './wording/quoted';

interface Data {
  readonly written: string;
  readonly label: string;
  readonly why: string;
  readonly meant: string | null;
}

export const dateInvalid: Rule<Data> = {
  name: 'date-invalid',
  category: 'fields',
  severity: 'error',
  what: 'A date field with a day that no calendar has, such as 2026-02-30.',
  why: 'Nobody knows which day was meant, and whatever computes with it is wrong.',
  examples: [
    {
      bad: `# Milestone 1: Lending

- Status: Not Started
- Start Date: 2028-02-01
- End Date: 2028-02-30
            ^^^^^^^^^^
`,
      fixed: `# Milestone 1: Lending

- Status: Not Started
- Start Date: 2028-02-01
- End Date: 2028-02-29
`,
      good: `# Milestone 1: Lending

- Status: Not Started
- Start Date: 2028-02-01
- End Date: 2028-02-29
`,
    },
  ],
  *check({ model, wording }) {
    const told = new Set<number>();
    for (const field of model.fields) if (isDated(field)) yield* impossibleIn(field, wording, told);
    for (const { columns, rows } of model.tables) {
      for (const { cells } of rows) {
        for (const [at, cell] of cells.entries()) {
          const name = columns[at];
          if (name && dateFields.has(name as FieldName))
            yield* impossibleIn({ label: { text: 'This cell' }, value: cell }, wording, told);
        }
      }
    }
  },
  message: ({ written, why }) => `${quoted(written)} is no date: ${why}.`,
  fix: ({ uri }, { start, end, data: { meant } }) =>
    meant === null
      ? []
      : [{ title: `Change to ${meant}`, preferred: true, edits: [{ uri, start, end, text: meant }] }],
};

const dateFields: ReadonlySet<FieldName> = new Set<FieldName>([
  'when',
  'start',
  'end',
  'actual-start',
  'actual-end',
  'date',
  'updated',
]);

const isDated = ({ name, form }: Field): boolean =>
  name !== null && form !== 'column' && dateFields.has(name);

interface Dated {
  readonly label: { readonly text: string };
  readonly value: { readonly start: number; readonly end: number };
}

function* impossibleIn(
  { label, value }: Dated,
  wording: Wording,
  told: Set<number>,
): Generator<Finding<Data>> {
  const written = wording.slice(value.start, value.end);
  for (const match of written.matchAll(/(?<![\d-])(\d{4})-(\d\d)-(\d\d)(?![\d-])/g)) {
    const [date, year, month, day] = match as unknown as [string, string, string, string];
    const start = value.start + match.index;
    const why = whyNot(Number(year), Number(month), Number(day));
    if (why === null || told.has(start)) continue;
    told.add(start);
    const last = lastDay(Number(year), Number(month));
    // A day past the end of its month was meant to be its last; what a month 13 was meant to be, nobody can tell.
    const meant =
      Number(month) >= 1 && Number(month) <= 12 && Number(day) > last ? `${year}-${month}-${last}` : null;
    yield { start, end: start + date.length, data: { written: date, label: label.text, why, meant } };
  }
}

function whyNot(year: number, month: number, day: number): string | null {
  // `0000-00-00` and `YYYY-00-00` stand for a date that is not known.
  if (year === 0 || month === 0 || day === 0) return null;
  if (month > 12) return 'a year has 12 months';
  if (day <= 28) return null;
  const last = lastDay(year, month);
  return day > last ? `${months[month - 1]} ${year} has ${last} days` : null;
}

const lastDay = (year: number, month: number): number => Number(printDay(monthEnd(year, month)).slice(-2));

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
