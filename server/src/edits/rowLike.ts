import type { Span } from '../markdown/outline';
import type { Link, TableModel, TableRowModel } from '../reading/model';
import { encodePath } from './encodePath';
import { numberLike } from './milestoneStyle';
import type { PlannedDocument } from './plan';

export interface RowWords {
  readonly number: string | null;
  readonly title: string;
  /** What the old row's link, if it has one, is to lead to: path and fragment as written. */
  readonly url: string | null;
  readonly status: string;
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
  const link = model.links.find(({ start, end }) => start < named.end && named.start < end);
  const cells: string[] = [];
  for (const [index, cell] of row.cells.entries()) {
    const written = text.slice(cell.start, cell.end).trim();
    const holds = cell.start <= named.start && named.start <= cell.end;
    if (holds)
      cells.push(link && inside(link, cell) ? linkLike(text, link, words) : nameLike(written, words));
    else if (table.columns[index] === 'status') cells.push(words.status);
    else if (table.columns[index] === 'title') cells.push(words.title);
    else if (table.columns[index] === 'id' && words.number) cells.push(words.number);
    else cells.push(/^[—–-]*$/.test(written) ? written : '');
  }
  const edges = /^\s*\|/.test(line);
  const indent = /^\s*/.exec(text.slice(text.lastIndexOf('\n', lineStart - 1) + 1, lineStart))![0];
  const said = cells.map((cell) => (cell === '' ? ' ' : ` ${cell.replace(/(?<!\\)\|/g, '\\|')} `));
  return `${indent}${edges ? '|' : ''}${said.join('|')}${/\|\s*$/.test(line) ? '|' : ''}`;
}

const inside = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

function linkLike(text: string, { start, end, textAt, urlAt }: Link, { url, ...words }: RowWords): string {
  const name = nameLike(text.slice(textAt.start, textAt.end), words);
  if (!urlAt || url === null) return `[${name}](${encodePath(url ?? '')})`;
  const dot =
    /^\.\//.test(text.slice(urlAt.start, urlAt.end)) && !url.startsWith('.') && !url.startsWith('#');
  return (
    text.slice(start, textAt.start) +
    name +
    text.slice(textAt.end, urlAt.start) +
    (dot ? './' : '') +
    encodePath(url) +
    text.slice(urlAt.end, end)
  );
}

/** `Milestone 2: Fines` gives `Milestone 3: Late Returns`, `M2 Fines` gives `M3 Late Returns`, `M2` gives `M3`. */
function nameLike(written: string, { number, title }: Omit<RowWords, 'url' | 'status'>): string {
  if (number === null) return title;
  const found = /^(\W*(?:\p{L}+[-\s]*)?(?:\p{L}+-)*\d+(?:\.\d+)*[a-z]?)(\W*)(.*?)(\W*)$/u.exec(written);
  if (!found) return title;
  const [, id, between, words, after] = found as unknown as [string, string, string, string, string];
  const plain = Number(/\d+$/.exec(number)?.[0] ?? Number.NaN);
  const said = Number.isNaN(plain) ? number : numberLike(id, plain);
  return words === '' ? said + between + after : said + between + title + after;
}
