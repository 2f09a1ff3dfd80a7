import type { Span } from '../markdown/outline';
import { choicesOf, placeholdersIn } from '../templates/placeholders';

/** What nobody said yet: read as open, and no finding as long as nothing has begun. */
export const open = 'TBD';

/** A scaffold with what is left of its placeholders said to be open, or the first of several choices taken. */
export function fillRest(text: string): string {
  let filled = '';
  let at = 0;
  for (const { name, start, end } of placeholdersIn(text)) {
    filled += text.slice(at, start) + (choicesOf(name)[0] ?? open);
    at = end;
  }
  return filled + text.slice(at);
}

/** The first thing that is to be written; the end where nothing is. */
export function firstOpen(text: string, from = 0): Span {
  const found = /(?<![\w-])TBD(?![\w-])/g;
  found.lastIndex = from;
  const match = found.exec(text);
  const start = match?.index ?? text.length;
  return { start, end: match ? start + open.length : start };
}
