/** The line end that a document uses. */
export const lineEndOf = (text: string): string => /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';

/** The end of the line that an offset stands in, without its line end. */
export function endOfLine(text: string, at: number): number {
  const next = text.slice(at).search(/\r|\n/);
  return next < 0 ? text.length : at + next;
}

/** The start of the line that an offset stands in. */
export const startOfLine = (text: string, at: number): number =>
  Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;

/** What leaves one line empty between what stands before an offset and what is put there. */
export function gapBefore(text: string, at: number): string {
  const newline = lineEndOf(text);
  const before = text.slice(Math.max(0, at - 2 * newline.length), at);
  if (before === newline + newline) return '';
  return before.endsWith(newline) ? newline : newline + newline;
}

/** The white space that a text ends with. */
export const trailingSpace = (text: string): string => text.slice(text.trimEnd().length);
