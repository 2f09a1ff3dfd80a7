import type { Read } from './blocks';
import { decline, OPEN } from './decline';
import { hasTab, indentOf, type Lines, type Page } from './lines';
import { fenceAt } from './starts';

/** Code between fences. */
export function readFence(page: Page, lines: Lines, first: number, root: boolean): Read {
  const { text, base } = page;
  const start = lines.from[first]!;
  const fence = fenceAt(text, start, lines.to[first]!);
  // An indented fence takes as much indentation from its content.
  if (!fence) decline('indented fence');
  if (/[\\&\t]/.test(fence.info)) decline('fence with escapes');
  const language = fence.info.split(' ')[0] || null;
  const close = closing(text, lines, first + 1, fence.mark, fence.length);
  const code = (end: number, value: string, next: number): Read => ({
    block: { kind: 'code', start: start - base, end: end - base, fenced: true, language, value },
    next,
  });
  if (close < 0) {
    if (!root) decline('open fence in a container');
    if (!page.last) throw OPEN;
    if (first + 1 === lines.from.length) return code(text.length, '', first + 1);
    const value = text.slice(lines.from[first + 1]!).replace(/\r?\n$/, '');
    return code(text.length, value, lines.from.length);
  }
  if (close === first + 1) return code(lines.to[close]!, '', close + 1);
  if (!root && page.tabs && hasTab(text, start, lines.to[close]!)) decline('tab');
  const value = root
    ? text.slice(lines.from[first + 1]!, lines.to[close - 1]!)
    : contentOf(page, lines, first + 1, close);
  return code(lines.to[close]!, value, close + 1);
}

function contentOf({ text, lineEnd }: Page, { from, to }: Lines, first: number, next: number): string {
  let value = text.slice(from[first]!, to[first]!);
  const end = lineEnd === 1 ? '\n' : '\r\n';
  for (let line = first + 1; line < next; line++) value += end + text.slice(from[line]!, to[line]!);
  return value;
}

function closing(text: string, lines: Lines, first: number, mark: string, length: number): number {
  const code = mark.charCodeAt(0);
  for (let line = first; line < lines.from.length; line++) {
    const indent = indentOf(text, lines, line);
    let at = lines.from[line]! + indent;
    const end = lines.to[line]!;
    if (text.charCodeAt(at) !== code) continue;
    const begin = at;
    while (at < end && text.charCodeAt(at) === code) at++;
    if (at - begin < length) continue;
    while (at < end && text.charCodeAt(at) === 32) at++;
    if (at < end) {
      if (text.charCodeAt(at) === 9) decline('tab after a fence');
      continue;
    }
    if (indent < 4) return line;
  }
  return -1;
}
