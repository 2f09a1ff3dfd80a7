import type { MilestoneId, TableModel, TableRowModel } from '../reading/model';
import type { Rule, RuleContext } from './rule';
import { outOfOrder } from './shared/inOrder';

interface Data {
  readonly label: string;
  readonly next: string;
  readonly before: boolean;
  readonly table: number;
}

export const indexOrder: Rule<Data> = {
  name: 'index-order',
  category: 'index',
  severity: 'hint',
  what: 'A row of a table of milestones that is not where its number belongs, while the others are.',
  why: 'Readers look for a number where it belongs, and miss the row.',
  examples: [
    {
      bad: `# Roadmap

| Milestone | Status |
| --- | --- |
| M1 Lending | Completed |
| M4 Reports | Not Started |
  ^^
| M2 Fines | In Progress |
| M3 Holds | Not Started |
`,
      fixed: `# Roadmap

| Milestone | Status |
| --- | --- |
| M1 Lending | Completed |
| M2 Fines | In Progress |
| M3 Holds | Not Started |
| M4 Reports | Not Started |
`,
      good: `# Roadmap

| Milestone | Status |
| --- | --- |
| M4 Reports | In Progress |
| M3 Holds | Completed |
| M2 Fines | Completed |
| M1 Lending | Completed |
`,
    },
  ],
  *check(context) {
    for (const table of context.model.tables) {
      const rows = rowsOf(context, table);
      const wrong = rows && outOfOrder(ranks(rows));
      // A table that is out of order throughout has another order.
      if (!rows || !wrong || wrong.length === 0 || wrong.length * 4 > rows.length) continue;
      for (const at of wrong) {
        const { id, at: place } = rows[at]!;
        const rest = rows.filter((_, index) => !wrong.includes(index));
        const next = rest.find((other) => compare(other.id, id) > 0);
        const neighbour = next ?? rest.at(-1)!;
        yield {
          start: place.start,
          end: place.end,
          data: { label: id.text, next: neighbour.id.text, before: next !== undefined, table: table.index },
        };
      }
    }
  },
  message: ({ label, next, before }) =>
    `${label} is out of order: it belongs ${before ? 'before' : 'after'} ${next}.`,
  fix(context, { data }) {
    const { uri, text, model } = context;
    const table = model.tables[data.table];
    const rows = table && rowsOf(context, table);
    if (!rows) return [];
    const { start } = rows[0]!.line;
    const { end } = rows.at(-1)!.line;
    const sorted = rows
      .toSorted((a, b) => compare(a.id, b.id))
      .map(({ line }) => text.slice(line.start, line.end));
    const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
    const written = sorted.map((line) => line.replace(/(?<![\r\n])[\r\n]+$/, '')).join(lineEnd);
    const tail = /(?<![\r\n])[\r\n]*$/.exec(text.slice(start, end))![0];
    return [
      {
        title: 'Sort the rows by number',
        preferred: true,
        safe: true,
        edits: [{ uri, start, end, text: written + tail }],
      },
    ];
  },
};

interface NumberedRow {
  readonly id: MilestoneId;
  readonly at: { readonly start: number; readonly end: number };
  /** The row with those that continue it. */
  readonly line: { readonly start: number; readonly end: number };
}

/** The rows of a table of milestones of one kind; null for any other table. */
function rowsOf({ model, text }: RuleContext, { rows }: TableModel): readonly NumberedRow[] | null {
  const found: NumberedRow[] = [];
  const declared = new Map(
    model.milestones
      .filter((milestone) => milestone.declared === 'row')
      .toReversed()
      .map((milestone) => [milestone.key, milestone]),
  );
  const lineOf = (row: TableRowModel) => ({
    start: text.lastIndexOf('\n', row.start - 1) + 1,
    end: text.indexOf('\n', row.end) < 0 ? text.length : text.indexOf('\n', row.end) + 1,
  });
  for (const row of rows) {
    const milestone = declared.get(row.milestone ?? '');
    const line = lineOf(row);
    const last = found.at(-1);
    if (milestone?.id && milestone.idAt && milestone.idAt.start >= row.start && milestone.idAt.end <= row.end)
      found.push({ id: milestone.id, at: milestone.idAt, line });
    // A row that continues the one above goes with it.
    else if (last && (row.cells[0]?.text.trim() ?? '') === '')
      found[found.length - 1] = { ...last, line: { start: last.line.start, end: line.end } };
    else return null;
  }
  const [first] = found;
  if (!first || found.length < 4 || found.some(({ id }) => id.prefix !== first.id.prefix)) return null;
  return found;
}

function compare(a: MilestoneId, b: MilestoneId): number {
  for (let at = 0; at < Math.max(a.numbers.length, b.numbers.length); at++) {
    const difference = (a.numbers[at] ?? -1) - (b.numbers[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The place of each row among all by number. */
const keyOf = ({ numbers }: MilestoneId): string => numbers.join('.');

function ranks(rows: readonly NumberedRow[]): readonly number[] {
  const sorted = rows.toSorted((a, b) => compare(a.id, b.id));
  const at = new Map<string, number>();
  for (const [index, { id }] of sorted.entries()) if (!at.has(keyOf(id))) at.set(keyOf(id), index);
  return rows.map(({ id }) => at.get(keyOf(id))!);
}
