import type { Block } from '../outline';
import { decline } from './decline';
import { readFence } from './fence';
import { readHtml } from './html';
import { readLine } from './inline';
import { hasTab, indentOf, type Lines, type Page, trimmedEnd } from './lines';
import { readList } from './list';
import { readParagraph } from './paragraph';
import { readQuote } from './quote';
import { fenceAt, headingDepth, htmlKind, isRule, looksLikeDelimiters, markerLength } from './starts';
import { readTable } from './table';

/** A block, and the line after it. */
export interface Read {
  readonly block: Block;
  readonly next: number;
}

/**
 * The blocks of a container's lines, added to `blocks`. At the root `cut` begins another section at each heading at
 * column 0; in a container it is null. `boxed` is where the text after a box begins that stands on the first line.
 */
export function readBlocks(
  page: Page,
  lines: Lines,
  blocks: Block[],
  cut: ((start: number) => Block[]) | null,
): void {
  const { text } = page;
  let into = blocks;
  for (let line = 0; line < lines.from.length; ) {
    const indent = indentOf(text, lines, line);
    const start = lines.from[line]! + indent;
    const end = lines.to[line]!;
    if (start >= end) {
      line++;
      continue;
    }
    if (indent >= 4) decline('indented code');
    const depth = headingDepth(text, start, end);
    if (depth > 0) {
      if (cut && indent === 0 && start > 0) into = cut(start);
      into.push(heading(page, start, end, depth as 1));
      line++;
      continue;
    }
    const { block, next } = readBlock(page, lines, line, start, end, cut !== null);
    into.push(block);
    line = next;
  }
}

function readBlock(page: Page, lines: Lines, line: number, start: number, end: number, root: boolean): Read {
  const { text, base } = page;
  if (fenceAt(text, start, end)) return readFence(page, lines, line, root);
  if (page.tabs && hasTab(text, lines.from[line]!, end)) decline('tab');
  if (isRule(text, start, end))
    return { block: { kind: 'rule', start: start - base, end: end - base }, next: line + 1 };
  if (markerLength(text, start, end) > 0) return readList(page, lines, line);
  const first = text.charCodeAt(start);
  if (first === 62) return readQuote(page, lines, line);
  if (first === 60) {
    const html = readHtml(page, lines, line, htmlKind(text, start), root);
    if (html) return html;
  }
  if (line + 1 < lines.from.length) {
    const below = lines.from[line + 1]! + indentOf(text, lines, line + 1);
    if (looksLikeDelimiters(text, below, lines.to[line + 1]!)) return readTable(page, lines, line);
  }
  return readParagraph(page, lines, line, start);
}

function heading(page: Page, start: number, end: number, depth: 1 | 2 | 3 | 4 | 5 | 6): Block {
  const { text, base } = page;
  if (page.tabs && hasTab(text, start, end)) decline('tab');
  let from = start + depth;
  while (from < end && text.charCodeAt(from) === 32) from++;
  const last = trimmedEnd(text, from, end);
  let to = last;
  // Closing marks stand after a space, or are all there is.
  while (to > from && text.charCodeAt(to - 1) === 35) to--;
  if (to < last && to > from && text.charCodeAt(to - 1) !== 32) to = last;
  to = trimmedEnd(text, from, to);
  const content =
    to > from ? readLine(page, from, to, true) : emptyAt(Math.min(start + depth + 1, end) - base);
  return { kind: 'heading', start: start - base, end: end - base, depth, setext: false, content };
}

export const emptyAt = (at: number) => ({ start: at, end: at, text: '', pieces: [], marks: [] });
