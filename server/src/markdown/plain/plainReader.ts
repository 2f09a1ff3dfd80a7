import type { BlockReader, Section } from '../blockReader';
import type { Block } from '../outline';
import { readBlocks } from './blocks';
import { decline, isDeclined, OPEN } from './decline';
import type { Lines, Page } from './lines';

/** `null` as a `BlockReader`; `undefined` where only remark can say. */
export type PlainReader = (region: Parameters<BlockReader>[0]) => readonly Section[] | null | undefined;

/**
 * Reads what is plain: headings, paragraphs, lists and boxes, simple tables, fences, quotes, and in them code, simple
 * links, stress and tags. It gives what remark gives, to the offset, or declines; tests hold the two against each other.
 */
export const plainReader: PlainReader = ({ text, last, labels }) => {
  try {
    return read(text, last, labels.length > 0);
  } catch (thrown) {
    if (thrown === OPEN) return null;
    if (isDeclined(thrown)) return undefined;
    throw thrown;
  }
};

function read(text: string, last: boolean, labels: boolean): Section[] {
  if (text.charCodeAt(0) === 0xfeff) decline('byte order mark');
  if (text.includes('\0')) decline('null');
  const lineEnd = lineEndOf(text);
  const lines = linesOf(text, lineEnd);
  if (!last && !text.endsWith('\n')) decline('no line end');
  const page: Page = {
    text,
    lineEnd,
    tabs: text.includes('\t'),
    definitions: text.includes(']:'),
    last,
    labels,
    base: 0,
    quotes: 0,
    indented: false,
  };
  const first: Block[] = [];
  // Nearly always the only one.
  const sections: Section[] = [{ start: 0, blocks: first, definitions: none, footnotes: none }];
  readBlocks(page, lines, first, (start) => {
    const blocks: Block[] = [];
    page.base = start;
    sections.push({ start, blocks, definitions: none, footnotes: none });
    return blocks;
  });
  return sections.length === 1 ? [{ ...sections[0]!, lineStarts: lines.from }] : sections;
}

const none: readonly never[] = [];

/** One kind of line end throughout. */
function lineEndOf(text: string): number {
  const first = text.indexOf('\r');
  if (first < 0) return 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
    if (text.charCodeAt(at - 1) !== 13) decline('mixed line ends');
  for (let at = first; at >= 0; at = text.indexOf('\r', at + 1))
    if (text.charCodeAt(at + 1) !== 10) decline('lone carriage return');
  return 2;
}

function linesOf(text: string, lineEnd: number): Lines {
  const from: number[] = [];
  const to: number[] = [];
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    from.push(at);
    to.push(end < 0 ? text.length : end + 1 - lineEnd);
    at = end < 0 ? text.length : end + 1;
  }
  return { from, to };
}
