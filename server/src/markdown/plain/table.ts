import type { Inline, TableRow } from '../outline';
import { emptyAt, type Read } from './blocks';
import { decline } from './decline';
import { readLine } from './inline';
import { hasTab, indentOf, type Lines, type Page, trimmedEnd } from './lines';
import { headingDepth } from './starts';

/** A table whose every row begins with a bar. */
export function readTable(page: Page, lines: Lines, first: number): Read {
  const { text, base } = page;
  const header = readRow(page, lines, first);
  const columns = delimiters(page, lines, first + 1);
  if (columns !== header.cells.length) decline('other columns than header cells');
  const rows: TableRow[] = [];
  let next = first + 2;
  for (; next < lines.from.length; next++) {
    const indent = indentOf(text, lines, next);
    const start = lines.from[next]! + indent;
    const end = lines.to[next]!;
    if (start >= end) break;
    if (text.charCodeAt(start) !== 124 || indent >= 4) {
      if (indent === 0 && headingDepth(text, start, end) > 0) break;
      decline('text below a table');
    }
    rows.push(readRow(page, lines, next));
  }
  const start = lines.from[first]! + indentOf(text, lines, first) - base;
  return { block: { kind: 'table', start, end: lines.to[next - 1]! - base, header, rows }, next };
}

function readRow(page: Page, lines: Lines, line: number): TableRow {
  const { text, base } = page;
  const start = lines.from[line]! + indentOf(text, lines, line);
  const end = lines.to[line]!;
  if (text.charCodeAt(start) !== 124) decline('row without a bar');
  if (page.tabs && hasTab(text, start, end)) decline('tab');
  const last = trimmedEnd(text, start, end);
  if (text.charCodeAt(last - 1) === 92) decline('row that ends in a backslash');
  const cells: Inline[] = [];
  let bar = start;
  for (let at = start + 1; at <= last; at++) {
    const code = at < last ? text.charCodeAt(at) : 124;
    if (code === 92) at++;
    else if (code === 124) {
      if (at < last || bar < last - 1) cells.push(readCell(page, bar, Math.min(at, last)));
      bar = at;
    }
  }
  if (cells.length === 0) decline('row without a cell');
  return { start: start - base, end: end - base, cells };
}

function readCell(page: Page, bar: number, end: number): Inline {
  const { text, base } = page;
  let from = bar + 1;
  while (from < end && text.charCodeAt(from) === 32) from++;
  if (from < end) return readLine(page, from, trimmedEnd(text, from, end), false);
  let at = bar + 1;
  if (at < end && text.charCodeAt(at) === 32) at++;
  return emptyAt(at - base);
}

/** How many columns a delimiter row has. */
function delimiters(page: Page, lines: Lines, line: number): number {
  const { text } = page;
  const indent = indentOf(text, lines, line);
  const row = text.slice(lines.from[line]! + indent, lines.to[line]!);
  if (indent >= 4 || !/^\|(?: *:?-+:? *\|)* *:?-+:? *(?:\| *)?$/.test(row)) decline('odd delimiters');
  return row.replace(/\| *$/, '').split('|').length - 1;
}
