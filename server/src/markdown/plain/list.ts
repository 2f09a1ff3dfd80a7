import type { Block, Box, Inline, List, ListItem, Paragraph } from '../outline';
import { emptyAt, type Read, readBlocks } from './blocks';
import { decline } from './decline';
import { readLine, readLines } from './inline';
import { hasTab, indentOf, type Lines, mayDefine, type Page, trimmedEnd } from './lines';
import { interrupts } from './paragraph';
import { beginsWithNumber, isRule, markerLength } from './starts';

/** A list with all its items. */
export function readList(page: Page, lines: Lines, first: number): Read {
  const { text, base } = page;
  const start = lines.from[first]! + indentOf(text, lines, first);
  const width = markerLength(text, start, lines.to[first]!);
  const kind = text.charCodeAt(start + width - 1);
  const ordered = width > 1;
  const items: ListItem[] = [];
  let line = first;
  for (;;) {
    const read = readItem(page, lines, line);
    items.push(read.item);
    line = read.next;
    const sibling = nextText(text, lines, line);
    // remark ends a list in a quote with the empty line after it, if there is one.
    if (page.quotes > 0 && sibling > line) decline('empty line after a list in a quote');
    if (!isSibling(text, lines, sibling, kind, ordered)) break;
    line = sibling;
  }
  const block: List = {
    kind: 'list',
    start: start - base,
    end: items[items.length - 1]!.end,
    ordered,
    first: ordered ? Number.parseInt(text.slice(start, start + width - 1), 10) : null,
    items,
  };
  return { block, next: line };
}

function nextText(text: string, lines: Lines, line: number): number {
  let at = line;
  while (at < lines.from.length && lines.from[at]! + indentOf(text, lines, at) >= lines.to[at]!) at++;
  return at;
}

function isSibling(text: string, lines: Lines, line: number, kind: number, ordered: boolean): boolean {
  if (line >= lines.from.length) return false;
  const indent = indentOf(text, lines, line);
  if (indent >= 4) return false;
  const start = lines.from[line]! + indent;
  const end = lines.to[line]!;
  const width = markerLength(text, start, end);
  if (width === 0 || width > 1 !== ordered || isRule(text, start, end)) return false;
  return text.charCodeAt(start + width - 1) === kind;
}

function readItem(page: Page, lines: Lines, first: number): { item: ListItem; next: number } {
  const { text, base } = page;
  const indent = indentOf(text, lines, first);
  const start = lines.from[first]! + indent;
  const end = lines.to[first]!;
  if (page.tabs && hasTab(text, lines.from[first]!, end)) decline('tab');
  const width = markerLength(text, start, end);
  let at = start + width;
  while (at < end && text.charCodeAt(at) === 32) at++;
  if (at === end) decline('empty item');
  if (beginsWithNumber(text, at, end)) decline('number in an item');
  const spaces = at - start - width;
  if (spaces > 4) decline('code in an item');
  const size = indent + width + spaces;

  let last = first;
  let next = first + 1;
  for (; next < lines.from.length; next++) {
    const own = indentOf(text, lines, next);
    const blank = lines.from[next]! + own >= lines.to[next]!;
    if (!blank && own < size) break;
    if (!blank) last = next;
  }
  if (last === next - 1 && next < lines.from.length) checkEnd(page, lines, next);

  const itemEnd = lines.to[last]! - base;
  const marker = { start: start - base, end: start + width - base };
  const mark = boxMark(text, at, end);
  const box: Box | null = mark === null ? null : { start: at - base, end: at + 3 - base, mark };
  let blocks: Block[];
  if (box !== null && last === first) blocks = readBoxedLine(page, at, end);
  else {
    const inner: Lines = { from: [at], to: [end] };
    for (let line = first + 1; line <= last; line++) {
      inner.from.push(Math.min(lines.from[line]! + size, lines.to[line]!));
      inner.to.push(lines.to[line]!);
    }
    if (box === null) {
      blocks = [];
      readBlocks(page, inner, blocks, null);
    } else blocks = readAfterBox(page, inner, at + 3);
  }
  return { item: { kind: 'item', start: start - base, end: itemEnd, marker, box, blocks }, next: last + 1 };
}

/** All that most items are: a box, and its words on the same line. */
function readBoxedLine(page: Page, at: number, end: number): Block[] {
  const { text, base } = page;
  const from = textAfter(text, at + 3, end);
  if (from === end) return readAfterBox(page, { from: [at], to: [end] }, at + 3);
  if (mayDefine(page, at, end)) decline('definition');
  page.indented = false;
  return [paragraphAfter(readLine(page, from, trimmedEnd(text, from, end), true), end - base)];
}

function textAfter(text: string, boxEnd: number, end: number): number {
  let at = boxEnd;
  while (at < end && text.charCodeAt(at) === 32) at++;
  return at;
}

/** What stands right below an item without being indented: it must begin a block, or it goes on with the paragraph. */
function checkEnd(page: Page, lines: Lines, line: number): void {
  const { text } = page;
  const indent = indentOf(text, lines, line);
  const start = lines.from[line]! + indent;
  const end = lines.to[line]!;
  if (indent >= 4) decline('lazy line');
  if (markerLength(text, start, end) > 0) return;
  if (!interrupts(text, start, end)) decline('lazy line');
}

const MARKS = ' xX~/->';

function boxMark(text: string, at: number, end: number): Box['mark'] | null {
  if (text.charCodeAt(at) !== 91 || at + 3 > end || text.charCodeAt(at + 2) !== 93) return null;
  const mark = text[at + 1]!;
  if (!MARKS.includes(mark)) return null;
  return at + 3 === end || text.charCodeAt(at + 3) === 32 ? (mark as Box['mark']) : null;
}

/** The blocks of an item that begins with a box: its first paragraph begins where its text does. */
function readAfterBox(page: Page, inner: Lines, boxEnd: number): Block[] {
  const { text, base } = page;
  const end = inner.to[0]!;
  const at = textAfter(text, boxEnd, end);
  if (at === end) {
    if (at > boxEnd) decline('space after an empty box');
    if (inner.from.length > 1 && inner.from[1]! < inner.to[1]!) decline('text below an empty box');
    const content = emptyAt(boxEnd - base);
    const blocks: Block[] = [{ kind: 'paragraph', start: content.start, end: content.start, content }];
    readBlocks(page, { from: inner.from.slice(1), to: inner.to.slice(1) }, blocks, null);
    return blocks;
  }
  return readBoxed(page, inner, at);
}

function readBoxed(page: Page, inner: Lines, at: number): Block[] {
  const read = readProse(page, inner, at);
  if (mayDefine(page, inner.from[0]!, inner.to[read.next - 1]!)) decline('definition');
  const blocks: Block[] = [read.paragraph];
  const rest = { from: inner.from.slice(read.next), to: inner.to.slice(read.next) };
  readBlocks(page, rest, blocks, null);
  return blocks;
}

function readProse(page: Page, inner: Lines, at: number): { paragraph: Paragraph; next: number } {
  const { text, base } = page;
  const from = [at];
  const to = [inner.to[0]!];
  page.indented = false;
  let next = 1;
  for (; next < inner.from.length; next++) {
    const indent = indentOf(text, inner, next);
    const begin = inner.from[next]! + indent;
    const end = inner.to[next]!;
    if (begin >= end) break;
    if (page.tabs && hasTab(text, inner.from[next]!, end)) decline('tab');
    if (/^[-=:| ]+$/.test(text.slice(begin, end))) decline('underline below a box');
    if (indent < 4 && interrupts(text, begin, end)) break;
    page.indented ||= indent > 0;
    from.push(begin);
    to.push(end);
  }
  const paragraphEnd = to[to.length - 1]!;
  to[to.length - 1] = trimmedEnd(text, from[from.length - 1]!, paragraphEnd);
  return { paragraph: paragraphAfter(readLines(page, from, to, true), paragraphEnd - base), next };
}

function paragraphAfter(content: Inline, end: number): Paragraph {
  if (/^(?:[ \n]|$)/.test(content.text)) decline('space after a box');
  return { kind: 'paragraph', start: content.start, end, content };
}
