import type { Block } from '../outline';
import { type Read, readBlocks } from './blocks';
import { decline } from './decline';
import { indentOf, type Lines, type Page } from './lines';
import { interrupts } from './paragraph';
import { beginsWithNumber, markerLength } from './starts';

/** A quote: all lines that begin with `>`. */
export function readQuote(page: Page, lines: Lines, first: number): Read {
  const { text, base } = page;
  const start = lines.from[first]! + indentOf(text, lines, first);
  const inner: Lines = { from: [], to: [] };
  let next = first;
  for (; next < lines.from.length; next++) {
    const indent = indentOf(text, lines, next);
    let at = lines.from[next]! + indent;
    if (indent >= 4 || text.charCodeAt(at) !== 62) break;
    at++;
    if (text.charCodeAt(at) === 9) decline('tab');
    if (at < lines.to[next]! && text.charCodeAt(at) === 32) at++;
    inner.from.push(at);
    inner.to.push(lines.to[next]!);
  }
  const last = inner.from.length - 1;
  if (inner.from[last]! + indentOf(text, inner, last) >= inner.to[last]!) decline('quote with an empty end');
  if (next < lines.from.length) {
    const indent = indentOf(text, lines, next);
    const begin = lines.from[next]! + indent;
    const end = lines.to[next]!;
    if (begin < end) {
      if (indent >= 4 || (markerLength(text, begin, end) === 0 && !interrupts(text, begin, end)))
        decline('lazy line');
    }
  }
  const blocks: Block[] = [];
  if (beginsWithNumber(text, inner.from[0]! + indentOf(text, inner, 0), inner.to[0]!))
    decline('number in a quote');
  page.quotes++;
  readBlocks(page, inner, blocks, null);
  page.quotes--;
  const end = inner.to[last]! - base;
  return { block: { kind: 'quote', start: start - base, end, blocks }, next };
}
