import type { Span } from '../../markdown/outline';

/** A stretch made as large as the lines that it touches, with the end of the last one: what goes when they go. */
export function wholeLines(text: string, { start, end }: Span): Span {
  const from = text.slice(0, start).search(/(?<![^\r\n])[^\r\n]*$/);
  if (end > start && /[\r\n]/.test(text[end - 1]!)) return { start: from, end };
  const rest = /^[^\r\n]*(?:\r\n|\r|\n|$)/.exec(text.slice(end))![0];
  return { start: from, end: end + rest.length };
}
