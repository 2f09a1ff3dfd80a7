import type { Milestone, Phase, Words } from '../reading/model';
import type { Finding, Rule, RuleContext } from './rule';
import { isPast } from './shared/isPast';
import { quoted } from './wording/quoted';

interface Data {
  readonly written: string;
  /** What was meant; null where nobody but the author knows. */
  readonly meant: string | null;
  readonly reversed: boolean;
  readonly unit: string;
  readonly at: { readonly start: number; readonly end: number };
}

export const estimateInvalid: Rule<Data> = {
  name: 'estimate-invalid',
  category: 'fields',
  severity: 'error',
  what: 'An estimate whose range runs backwards, or a bare number where the other estimates of the document have a unit.',
  why: 'Totals and dates are computed from estimates; "3" may be hours or weeks.',
  examples: [
    {
      bad: `# Milestone 1: Lending

- Status: Not Started
- Estimate: 4-2 weeks
            ^^^^^^^^^
`,
      fixed: `# Milestone 1: Lending

- Status: Not Started
- Estimate: 2-4 weeks
`,
    },
    {
      bad: `# Roadmap

## M1: Lending

**Status:** Not Started
**Estimate:** 2 weeks

## M2: Fines

**Status:** Not Started
**Estimate:** 1-2 weeks

## M3: Holds

**Status:** Not Started
**Estimate:** 3
              ^
`,
      fixed: `# Roadmap

## M1: Lending

**Status:** Not Started
**Estimate:** 2 weeks

## M2: Fines

**Status:** Not Started
**Estimate:** 1-2 weeks

## M3: Holds

**Status:** Not Started
**Estimate:** 3 weeks
`,
      good: `# Roadmap

## M1: Lending

**Status:** Not Started
**Estimate:** M

## M2: Fines

**Status:** Not Started
**Estimate:** a few days

## M3: Holds

**Status:** Not Started
**Estimate:** 5 points
`,
    },
  ],
  *check(context) {
    const all = [...estimatesIn(context)];
    const units = all.some(({ text }) => bare.test(text))
      ? all.flatMap(({ text }) => unit.exec(text)?.[1]?.toLowerCase() ?? [])
      : [];
    for (const words of all) {
      yield* reversed(words);
      // One other estimate is no habit, and sizes or points leave open what a number means.
      if (units.length >= 2 && units.length >= all.length - 2 && bare.test(words.text))
        yield* unitless(words, units);
    }
  },
  message: ({ written, meant, reversed: isReversed, unit: other }) =>
    isReversed
      ? `${quoted(written)} runs backwards; the smaller number comes first: ${quoted(meant ?? '')}.`
      : `The estimate ${quoted(written)} has no unit; the others here are in ${plural(other)}.`,
  fix: ({ uri }, { data: { meant, at, reversed: isReversed } }) =>
    meant === null
      ? []
      : [
          {
            title: `Change to ${meant}`,
            preferred: true,
            safe: isReversed,
            edits: [{ uri, ...at, text: meant }],
          },
        ],
};

const range = /(?<!\d)(\d+(?:[.,]\d+)?)(\s*(?:-|–|—|‑|−|to)\s*)(\d+(?:[.,]\d+)?)(?=\s*\p{L}|$)/u;
const unit =
  /\d\s*(hours?|hrs?|h|days?|d|weeks?|w|wks?|months?|tage?n?|wochen?|monate?n?|дн\p{L}*|недел\p{L}*|месяц\p{L}*)(?!\p{L})/iu;
const bare = /^~?\d+(?:[.,]\d+)?(?:\s*(?:-|–|—)\s*\d+(?:[.,]\d+)?)?$/;

function* estimatesIn({ model }: RuleContext): Generator<Words> {
  for (const milestone of model.milestones) {
    for (const owner of [milestone, ...milestone.phases] as readonly (Milestone | Phase)[])
      if (owner.estimate && !isPast(owner)) yield owner.estimate;
  }
}

function* reversed({ text, start, end }: Words): Generator<Finding<Data>> {
  const found = range.exec(text);
  // Where it does not read as it is written, the place of the two numbers is not known. A date is no range.
  if (!found || end - start !== text.length || /\d{4}|\d-\d+-\d/.test(text)) return;
  const [whole, first, between, last] = found as unknown as [string, string, string, string];
  // "24h - 3 days": each has a unit of its own.
  if (number(first) <= number(last)) return;
  yield {
    start,
    end,
    data: {
      written: text,
      meant: text.replace(whole, last + between + first),
      reversed: true,
      unit: '',
      at: { start, end },
    },
  };
}

const number = (text: string): number => Number(text.replace(',', '.'));

function* unitless({ text, start, end }: Words, units: readonly string[]): Generator<Finding<Data>> {
  const plain = new Set(units.map((each) => each.replace(/s$/, '')));
  const [only] = plain;
  const meant = plain.size === 1 && only ? `${text} ${text === '1' ? only : plural(only)}` : null;
  const data = { written: text, meant, reversed: false, unit: units[0]!, at: { start, end } };
  yield { start, end, severity: 'warning', data };
}

const plural = (word: string): string => (/^(?:hour|hr|day|week|wk|month)$/.test(word) ? `${word}s` : word);
