import type { Span } from '../../markdown/outline';

/**
 * One more entry after the last of a list, however it is written: with commas, in bold, as lines of a Markdown list or
 * of front matter. `entries` are the places of the words alone.
 */
export function appendToList(
  text: string,
  entries: readonly Span[],
  entry: string,
): Span & { readonly text: string } {
  const last = entries.at(-1)!;
  const before = entries.at(-2);
  const lineStart = text.slice(0, last.start).search(/(?<![^\r\n])[^\r\n]*$/);
  const opening = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]+$/.exec(text.slice(lineStart, last.start));
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const between = before ? text.slice(before.end, last.start) : opening ? lineEnd + opening[0] : ', ';
  // What stands between two entries may be more than a separator ("QA (lead), Docs"); then a comma will do.
  const isSeparator = /^[\s,;/·|*_`"'\-+]*$/.test(between);
  return { start: last.end, end: last.end, text: (isSeparator ? between : ', ') + entry };
}
