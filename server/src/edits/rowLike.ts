import type { Span } from '../markdown/outline';
import type { Link, TableModel, TableRowModel } from '../reading/model';
import { encodePath } from './encodePath';
import { endOfLine } from './lines';
import { numberLike } from './milestoneStyle';
import type { PlannedDocument } from './plan';
import { writeStatus } from './writeStatus';

export interface RowWords {
  readonly number: string | null;
  readonly title: string;
  /** What the old row's link, if it has one, is to lead to: path and fragment as written. */
  readonly url: string | null;
  readonly status: string;
  /** Where the old row states its own; the new one is written in the same markup. */
  readonly statusAt?: Span | undefined;
  /** What other columns say, by what they are for. */
  readonly also?: (column: TableModel['columns'][number], written: string) => string | null;
}

/**
 * A row for another milestone, phase or record in the manner of one that is there: the cell that names it with the new
 * name and link, its status, and a dash or nothing in every other.
 */
export function rowLike(
  { text, model }: PlannedDocument,
  table: TableModel,
  row: TableRowModel,
  named: Span,
  words: RowWords,
): string {
  const line = text.slice(row.start, row.end);
  const lineStart = row.start;
  const linkIn = (cell: Span) => model.links.find((link) => inside(link, cell));
  const cells: string[] = [];
  for (const [index, cell] of row.cells.entries()) {
    const written = text.slice(cell.start, cell.end).trim();
    const holds = cell.start <= named.start && named.start <= cell.end;
    const link = linkIn(cell);
    if (holds) cells.push(link ? linkLike(text, cell, link, words) : nameLike(written, words));
    else if (table.columns[index] === 'status') cells.push(statusLike(text, cell, words));
    else if (table.columns[index] === 'title')
      cells.push(link ? linkLike(text, cell, link, words) : words.title);
    else if (words.number && isNumber(table, index, written)) cells.push(nameLike(written, words));
    else cells.push(words.also?.(table.columns[index] ?? null, written) ?? emptyLike(written));
  }
  const edges = /^\s*\|/.test(line);
  const indent = /^\s*/.exec(text.slice(text.lastIndexOf('\n', lineStart - 1) + 1, lineStart))![0];
  const widths = isAligned(text, table) ? widthsOf(line) : [];
  const said = cells.map((cell, index) =>
    (cell === '' ? ' ' : ` ${cell.replace(/(?<!\\)\|/g, '\\|')} `).padEnd(
      widths[index + (edges ? 1 : 0)] ?? 0,
    ),
  );
  return `${indent}${edges ? '|' : ''}${said.join('|')}${/\|\s*$/.test(line) ? '|' : ''}`;
}

/** A column of ids, or of plain numbers in the first place. */
const isNumber = ({ columns }: TableModel, index: number, written: string): boolean =>
  columns[index] === 'id' || (index === 0 && columns[0] === null && /^\W*\d{1,4}\W*$/.test(written));

/** Somebody takes care that the columns stand under each other. */
const isAligned = (text: string, { start, rows }: TableModel): boolean =>
  new Set(
    [text.slice(start, endOfLine(text, start)), ...rows.map((row) => text.slice(row.start, row.end))].map(
      (line) => widthsOf(line).join(),
    ),
  ).size === 1;

const widthsOf = (line: string): readonly number[] =>
  line
    .trim()
    .split(/(?<!\\)\|/)
    .map(({ length }) => length);

const emptyLike = (written: string): string => (/^[—–-]*$/.test(written) ? written : '');

const inside = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** In the markup of the status that stands in the old row's cell. */
function statusLike(text: string, cell: Span, { status, statusAt }: RowWords): string {
  if (!statusAt || !inside(statusAt, cell)) return status;
  const edit = writeStatus(text, statusAt, status);
  if (!inside(edit, cell)) return status;
  return (text.slice(cell.start, edit.start) + edit.text + text.slice(edit.end, cell.end)).trim();
}

function linkLike(text: string, cell: Span, link: Link, { url, ...words }: RowWords): string {
  const { start, end, textAt, urlAt } = link;
  const name = nameLike(text.slice(textAt.start, textAt.end), words);
  // Bold and the like around the link stay; words beside it are said of the other.
  const sides = [text.slice(cell.start, start), text.slice(end, cell.end)] as const;
  const [before, after] = sides.every((side) => /^[\s*_~]*$/.test(side)) ? sides : ['', ''];
  const written = urlAt ? text.slice(urlAt.start, urlAt.end) : '';
  const dot = /^\.\//.test(written) && url !== null && !/^[.#]/.test(url) ? './' : '';
  const path = dot + encodePath(url ?? '');
  const said =
    !urlAt || url === null
      ? `[${name}](${path})`
      : text.slice(start, textAt.start) +
        name +
        text.slice(textAt.end, urlAt.start) +
        path +
        text.slice(urlAt.end, end);
  return (before + said + after).trim();
}

/** `Milestone 2: Fines` gives `Milestone 3: Late Returns`, `M2 Fines` gives `M3 Late Returns`, `M2` gives `M3`. */
function nameLike(written: string, { number, title }: Pick<RowWords, 'number' | 'title'>): string {
  if (number === null) return title;
  const found = /^(\D{0,60})\d+(?:\.\d+)*[a-z]?/.exec(written);
  if (!found || !/^\W*(?:\p{L}+[-\s]*)?(?:\p{L}+-)*$/u.test(found[1]!)) return title;
  const [id] = found;
  const rest = written.slice(id.length);
  const between = /^\W*/.exec(rest)![0];
  const after = between === rest ? '' : /(?<!\W)\W*$/.exec(rest)![0];
  const words = rest.slice(between.length, rest.length - after.length);
  const plain = Number(/(?<!\d)\d+$/.exec(number)?.[0] ?? Number.NaN);
  const said = Number.isNaN(plain) ? number : numberLike(id, plain);
  return words === '' ? said + between + after : said + between + title + after;
}
