import type { Read } from './blocks';
import { decline, OPEN } from './decline';
import { hasTab, indentOf, type Lines, type Page } from './lines';
import { endOfTag } from './tags';

/** An HTML block; null where the line begins a paragraph. */
export function readHtml(
  page: Page,
  lines: Lines,
  first: number,
  kind: 'comment' | 'block' | 'raw' | null,
  root: boolean,
): Read | null {
  const { text, base } = page;
  if (kind === 'raw') decline('raw html');
  const begin = lines.from[first]! + indentOf(text, lines, first);
  const start = lines.from[first]!;
  let last = first;
  if (kind === 'comment') {
    const close = text.indexOf('-->', begin);
    if (close < 0 || close < begin + 4) decline('open comment');
    while (last < lines.to.length && lines.to[last]! < close) last++;
    if (last === lines.to.length) decline('open comment');
    if (page.tabs && hasTab(text, start, lines.to[last]!)) decline('tab');
  } else {
    if (kind === null && !standsAlone(text, begin, lines.to[first]!)) return null;
    while (last + 1 < lines.from.length && !isBlank(text, lines, last + 1)) last++;
    if (page.tabs && hasTab(text, start, lines.to[last]!)) decline('tab');
    if (last + 1 === lines.from.length && !page.last) {
      if (!root) decline('open html in a container');
      throw OPEN;
    }
  }
  if (!root && last > first) decline('html in a container');
  if (begin > start) decline('indented html');
  const end = lines.to[last]!;
  return {
    block: { kind: 'html', start: begin - base, end: end - base, value: text.slice(begin, end) },
    next: last + 1,
  };
}

/** A whole tag and nothing after it. */
function standsAlone(text: string, start: number, end: number): boolean {
  let at = endOfTag(text, start, end);
  if (at < 0) return false;
  while (at < end && text.charCodeAt(at) === 32) at++;
  return at === end;
}

function isBlank(text: string, lines: Lines, line: number): boolean {
  return lines.from[line]! + indentOf(text, lines, line) >= lines.to[line]!;
}
