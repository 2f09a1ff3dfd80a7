import { isTotal } from '../reading/isTotal';
import type { TableModel, TableRowModel, Words } from '../reading/model';
import { fold } from '../reading/words';
import type { Finding, Rule, RuleContext } from './rule';
import { wrongProseTotals } from './shared/proseTotals';
import { quoted } from './wording/quoted';

interface Data {
  readonly written: string;
  readonly actual: string;
  readonly column: string;
  /** Of a product: the two that it is made of. */
  readonly product: string | null;
  readonly rows: number;
  readonly at: { readonly start: number; readonly end: number } | null;
}

/** A number in a cell, what stands before it and after it, and where it is in the cell. */
interface Amount {
  readonly least: number;
  readonly most: number;
  readonly before: string;
  readonly after: string;
  readonly from: number;
  readonly to: number;
}

const rate =
  /\b(?:weekly|daily|monthly|hourly|rate|per (?:week|day|month|hour)|\/ ?(?:wk|week|day|hour|month))\b/i;
const time =
  /hour|day|week|month|point|effort|estimate|duration|time|\bh\b|\bpts?\b|\bsp\b|stunden|tage|wochen|aufwand|час|дн|недел|工时|工期/i;

export const totalMismatch: Rule<Data> = {
  name: 'total-mismatch',
  category: 'schedule',
  severity: 'warning',
  what: 'A total of hours, days, weeks or points, in a table or right below it or a list, that is not the sum of what stands above, or a row that is not the product of its columns where the others are.',
  why: 'Totals go into budgets and promises. One row was changed, and the total was not.',
  examples: [
    {
      bad: `# Milestone 1: Lending

- Status: Not Started

| Work | Hours |
| --- | --- |
| Rules | 16h |
| Notices | 20h |
| Payment | 12h |
| **Total** | **44h** |
                ^^^
`,
      fixed: `# Milestone 1: Lending

- Status: Not Started

| Work | Hours |
| --- | --- |
| Rules | 16h |
| Notices | 20h |
| Payment | 12h |
| **Total** | **48h** |
`,
    },
    {
      bad: `# Milestone 1: Lending

- Status: Not Started

## Timeline

- **Rules**: 2-4 days
- **Notices**: 3-4 days
- **Payment**: 2-3 days

**Total effort:** 6-9 days
                  ^^^^^^^^
`,
      fixed: `# Milestone 1: Lending

- Status: Not Started

## Timeline

- **Rules**: 2-4 days
- **Notices**: 3-4 days
- **Payment**: 2-3 days

**Total effort:** 7-11 days
`,
      good: `# Milestone 1: Lending

- Status: Not Started

| Work | Effort |
| --- | --- |
| Rules | 2 days |
| Notices | 3 days |
| Payment | 4 days |

**Total effort:** ~9 days
**Total to the pilot:** 5 days
`,
    },
    {
      bad: `# Plan

| Milestone | Duration | Weekly Cost | Cost |
| --- | --- | --- | --- |
| M0: Desk | 1 week | $4K | $4K |
| M1: Lending | 3 weeks | $4K | $12K |
| M2: Fines | 2 weeks | $4K | $10K |
                              ^^^^
| M3: Pilot | 2 weeks | $3K | $6K |
`,
      good: `# Plan

| Work | Days |
| --- | --- |
| Rules | 3-4 |
| Notices | 2 |
| Total | 5-6 |
`,
    },
  ],
  *check(context) {
    for (const table of context.model.tables) {
      yield* inTotals(context, table);
      yield* inProducts(table);
    }
    for (const { start, end, label, written, actual, rows } of wrongProseTotals(context))
      yield { start, end, data: { written, actual, column: label, product: null, rows, at: { start, end } } };
  },
  message: ({ written, actual, column, product, rows }) =>
    product
      ? `${quoted(written)}, but ${product} is ${actual}, as in the other rows.`
      : /^(?:total|overall|итого|всего|gesamt)/i.test(column)
        ? `${quoted(column)} says ${written}, the ${rows} amounts above add up to ${actual}.`
        : `The total of ${quoted(column)} says ${written}, the ${rows} rows above add up to ${actual}.`,
  fix({ uri }, { data: { actual, product, at } }) {
    if (product || !at) return [];
    return [{ title: `Write ${actual}`, preferred: true, edits: [{ uri, ...at, text: actual }] }];
  },
};

function* inTotals({ text }: RuleContext, { header, rows }: TableModel): Generator<Finding<Data>> {
  const at = rows.findIndex(({ cells }) => isTotal(fold(cells[0]?.text ?? '')));
  // Subtotals, and rows below the total, are sums of something else.
  const last = rows.length - 1;
  if (at < 2 || at !== last || rows.slice(0, at).some(({ cells }) => isSubtotal(cells[0]))) return;
  for (const [column, cell] of rows[at]!.cells.entries()) {
    if (column === 0) continue;
    const stated = amountIn(cell.text);
    const name = header[column]?.text ?? '';
    if (!stated || !(time.test(name) || time.test(stated.after))) continue;
    const parts: (Amount | null)[] = [];
    let blank = 0;
    for (const row of rows.slice(0, at)) {
      const own = row.cells[column]?.text.trim() ?? '';
      if (/^[-–—]?$/.test(own)) blank++;
      else parts.push(amountIn(own));
    }
    if (parts.length < 2 || blank > parts.length || parts.some((part) => !part || !sameUnit(part, stated)))
      continue;
    if (followEachOther(parts.map((part) => part!))) continue;
    const least = sum(parts.map((part) => part!.least));
    const most = sum(parts.map((part) => part!.most));
    if (close(stated.least, least) && close(stated.most, most)) continue;
    // Rows done side by side take as long as the longest of them; and of a range either end may be stated.
    if (close(stated.most, most) || close(stated.least, most) || close(stated.most, least)) continue;
    const longest = Math.max(...parts.map((part) => part!.most));
    if (/duration|dauer|длит/i.test(name) && (stated.most <= longest || stated.most < most)) continue;
    const written = text.slice(cell.start, cell.end);
    const number = amountIn(written);
    const actual = least === most ? print(least) : `${print(least)}-${print(most)}`;
    yield {
      start: cell.start,
      end: cell.end,
      ...(number ? trimmed(written, cell.start) : {}),
      data: {
        written: cell.text.trim(),
        actual,
        column: name,
        product: null,
        rows: parts.length,
        at: number && { start: cell.start + number.from, end: cell.start + number.to },
      },
    };
  }
}

/** `1-16`, `17-24`: weeks of a calendar, not lengths. */
const followEachOther = (parts: readonly Amount[]): boolean =>
  parts.some(({ least, most }) => most > least) &&
  parts.every(({ least }, at) => at === 0 || least > parts[at - 1]!.most);

/** Cells without their emphasis. */
function trimmed(written: string, start: number): { start: number; end: number } {
  const lead = /^[\s*_~`]*/.exec(written)![0].length;
  const tail = /(?<![\s*_~`])[\s*_~`]*$/.exec(written)![0].length;
  return { start: start + lead, end: start + written.length - tail };
}

/** Duration × rate = cost, where most rows say so. */
function* inProducts({ header, rows }: TableModel): Generator<Finding<Data>> {
  const duration = header.findIndex(
    ({ text }) => /duration|weeks|days|hours|months/i.test(text) && !rate.test(text),
  );
  const each = header.findIndex(({ text }, at) => at !== duration && rate.test(text));
  if (duration < 0 || each < 0 || rows.length < 4) return;
  const noun = fold(header[each]!.text).split(' ').at(-1)!;
  for (let column = each + 1; column < header.length; column++) {
    if (/cumulative|running|total/i.test(header[column]!.text)) continue;
    if (!fold(header[column]!.text).includes(noun)) continue;
    const judged = rows.flatMap((row) => productOf(row, duration, each, column) ?? []);
    const wrong = judged.filter(({ fits }) => !fits);
    if (wrong.length * 2 >= judged.length) continue;
    for (const { cell, product, expected } of wrong) {
      yield {
        start: cell.start,
        end: cell.end,
        data: {
          written: cell.text.trim(),
          actual: expected,
          column: header[column]!.text,
          product,
          rows: 0,
          at: null,
        },
      };
    }
  }
}

function productOf({ cells }: TableRowModel, a: number, b: number, c: number) {
  const [x, y, z] = [a, b, c].map((at) => amountIn(cells[at]?.text ?? ''));
  if (!x || !y || !z || isTotal(fold(cells[0]?.text ?? '')) || x.least !== x.most) return null;
  const expected = x.least * y.least;
  return {
    cell: cells[c] as Words,
    // A rate that was rounded makes a product that is off by half of its last digit, for each unit of time.
    fits: Math.abs(z.least - expected) <= Math.max(x.least / 2, expected / 100),
    product: `${cells[a]!.text.trim()} × ${cells[b]!.text.trim()}`,
    expected: `${y.before}${print(expected)}${y.after}`,
  };
}

const number = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?';
const amount = new RegExp(`^([\\s*_~\`≈$€£]*)(${number})(?:\\s*[-–—]\\s*(${number}))?([^\\d]{0,24})$`, 'u');

function amountIn(cell: string): Amount | null {
  const match = amount.exec(cell);
  if (!match) return null;
  const [, before, first, second, after] = match as unknown as [
    string,
    string,
    string,
    string | undefined,
    string,
  ];
  const from = before.length;
  return {
    least: asNumber(first),
    most: asNumber(second ?? first),
    before: before.replace(/[\s*_~`≈]/g, ''),
    after: after.replace(/[\s*_~`]/g, ''),
    from,
    to: cell.length - after.length,
  };
}

const asNumber = (text: string): number =>
  Number(/,\d{3}/.test(text) ? text.replaceAll(',', '') : text.replace(',', '.'));

const unit = (text: string): string => text.toLowerCase().replace(/s$|\+$|\([\s\S]*$/g, '');
/** A range without a unit beside a total with one is weeks of a plan, and no amount. */
const sameUnit = (a: Amount, b: Amount): boolean =>
  a.before === b.before &&
  (unit(a.after) === unit(b.after) ||
    ((unit(a.after) === '' || unit(b.after) === '') && a.least === a.most && b.least === b.most));
const isSubtotal = (cell: Words | undefined): boolean => /total|summe|итого/i.test(cell?.text ?? '');
const sum = (all: readonly number[]): number => Math.round(all.reduce((a, b) => a + b, 0) * 1000) / 1000;
const close = (a: number, b: number): boolean => Math.abs(a - b) < 0.011;
const print = (value: number): string => String(Math.round(value * 100) / 100);
