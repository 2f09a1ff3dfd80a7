import type { Inline } from '../outline';
import type { Read } from './blocks';
import { decline } from './decline';
import { readLines } from './inline';
import { hasTab, indentOf, type Lines, mayDefine, type Page, trimmedEnd } from './lines';
import {
  fenceAt,
  headingDepth,
  htmlKind,
  isRule,
  looksLikeDelimiters,
  markerLength,
  underlineDepth,
} from './starts';

/** A paragraph, or a heading that is underlined. */
export function readParagraph(page: Page, lines: Lines, first: number, start: number): Read {
  const { text, base } = page;
  const from = [start];
  const to = [lines.to[first]!];
  page.indented = false;
  let next = first + 1;
  for (; next < lines.from.length; next++) {
    const indent = indentOf(text, lines, next);
    const begin = lines.from[next]! + indent;
    const end = lines.to[next]!;
    if (begin >= end) break;
    if (page.tabs && hasTab(text, lines.from[next]!, end)) decline('tab');
    if (indent < 4) {
      const depth = underlineDepth(text, begin, end);
      if (depth !== 0) {
        if (text.slice(start, to[0]).includes('|')) decline('underlined bars');
        const content = inlineOf(page, from, to);
        const block = { kind: 'heading', start: start - base, end: end - base, depth, setext: true } as const;
        return { block: { ...block, content }, next: next + 1 };
      }
      if (interrupts(text, begin, end)) break;
      if (looksLikeDelimiters(text, begin, end)) decline('delimiters below prose');
    }
    page.indented ||= indent > 0;
    from.push(begin);
    to.push(end);
  }
  const content = inlineOf(page, from, to);
  return {
    block: { kind: 'paragraph', start: start - base, end: to[to.length - 1]! - base, content },
    next,
  };
}

function inlineOf(page: Page, from: number[], to: number[]): Inline {
  const { text } = page;
  const last = to.length - 1;
  if (mayDefine(page, from[0]!, to[last]!)) decline('definition');
  const end = trimmedEnd(text, from[last]!, to[last]!);
  return readLines(page, from, [...to.slice(0, -1), end], true);
}

/** Whether a line ends the paragraph before it. */
export function interrupts(text: string, start: number, end: number): boolean {
  switch (text.charCodeAt(start)) {
    case 35:
      return headingDepth(text, start, end) > 0;
    case 62:
      return true;
    case 96:
    case 126:
      return fenceAt(text, start, end) !== null;
    case 60: {
      const kind = htmlKind(text, start);
      if (kind === 'raw') decline('raw html');
      return kind !== null;
    }
    default:
      if (isRule(text, start, end)) return true;
  }
  const marker = markerLength(text, start, end);
  if (marker === 0) return false;
  if (trimmedEnd(text, start, end) <= start + marker) decline('bare marker');
  const isNumber = marker > 1;
  if (isNumber && (marker !== 2 || text.charCodeAt(start) !== 49)) decline('number below prose');
  return true;
}
