/** The line end that a document uses. */
export const lineEndOf = (text: string): string => /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';

/** The end of the line that an offset stands in, without its line end. */
export function endOfLine(text: string, at: number): number {
  const next = text.slice(at).search(/\r|\n/);
  return next < 0 ? text.length : at + next;
}
