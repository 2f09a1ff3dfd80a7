import type { Rule } from './rule';

interface Data {
  readonly cells: number;
  readonly columns: number;
  /** Pipes inside code that split a cell. */
  readonly pipes: readonly number[];
}

export const tableCellCount: Rule<Data> = {
  name: 'table-cell-count',
  category: 'links',
  severity: 'error',
  what: 'A table row with more cells than the table has columns, so that its end is not shown, or with fewer.',
  why: 'GitHub and VS Code cut the row off. Often a `|` inside code was meant to be shown and splits the cell instead. Where cells are missing, what follows may stand in the wrong column.',
  anyDocument: true,
  inArchive: true,
  examples: [
    {
      bad: `# Options

| Option | Meaning |
| --- | --- |
| \`a|b\` | either of two |
          ^^^^^^^^^^^^^
`,
      fixed: `# Options

| Option | Meaning |
| --- | --- |
| \`a\\|b\` | either of two |
`,
    },
    {
      bad: `# Rooms

| Room | Floor | Seats |
| --- | --- | --- |
| Attic | 12 |
^^^^^^^^^^^^^^
| Hall | 0 | 80 |
`,
    },
    {
      good: `# Options

| Option | Meaning |
| --- | --- |
| \`a\\|b\` | either of two |
`,
    },
  ],
  *check({ model, text }) {
    for (const { header, rows } of model.tables) {
      for (const row of rows) {
        if (isShort(row, header)) {
          const { start, end } = row;
          const data = { cells: row.cells.length, columns: header.length, pipes: [] };
          yield { start, end, severity: 'info', data };
        }
        if (row.cells.length <= header.length) continue;
        const lost = row.cells.slice(header.length).filter((cell) => cell.text.trim() !== '');
        const first = lost[0];
        if (!first) continue;
        yield {
          start: first.start,
          end: lost.at(-1)!.end,
          data: {
            cells: row.cells.length,
            columns: header.length,
            pipes: pipesInCode(text.slice(row.start, row.end)).map((at) => row.start + at),
          },
        };
      }
    }
  },
  message: ({ cells, columns, pipes }) =>
    cells < columns
      ? `This row has ${cells} of the table's ${columns} cells.`
      : pipes.length > 0
        ? 'This part of the row is not shown: the | inside the code splits the cell.'
        : `This part of the row is not shown: the row has ${cells} cells, the table ${columns} columns.`,
  fix: ({ uri }, { data: { pipes, cells, columns } }) =>
    pipes.length === 0 || cells - pipes.length > columns
      ? []
      : [
          {
            title: 'Write the | in code as \\|',
            preferred: true,
            safe: true,
            edits: pipes.map((at) => ({ uri, start: at, end: at, text: '\\' })),
          },
        ],
};

type Cells = readonly { readonly text: string }[];

/** A row of one cell is a heading within the table, and a column without a name may be left out. */
function isShort({ cells }: { readonly cells: Cells }, header: Cells): boolean {
  return cells.length > 1 && cells.length < header.length && header.at(-1)!.text.trim() !== '';
}

/** Unescaped pipes between backticks of one row. */
function pipesInCode(row: string): number[] {
  const pipes: number[] = [];
  for (const code of row.matchAll(/(?<!`)(`{1,9})(?!`)(.*?[^`])\1(?!`)/g)) {
    const start = code.index + code[1]!.length;
    for (const pipe of code[2]!.matchAll(/\|/g)) {
      if (row[start + pipe.index - 1] !== '\\') pipes.push(start + pipe.index);
    }
  }
  return pipes;
}
