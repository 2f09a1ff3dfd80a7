import { chunkAt } from './chunkAt';
import { isAtxHeading } from './isAtxHeading';
import { isFrontMatter } from './isFrontMatter';
import type { MarkdownDocument } from './markdownDocument';

/** The chunks [first, next) of the old document, and where what has become of them stands in the new text. */
export interface Touched {
  readonly first: number;
  readonly next: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The chunks that an edit touches: so many that the new text can be cut before and after them, as far as that can be
 * said without reading them. At least `reach` of the new text is among them if the edit touched the front matter.
 */
export function touchedChunks(
  { chunks, text: old }: MarkdownDocument,
  edit: { readonly start: number; readonly end: number },
  text: string,
  reach: number | null,
): Touched {
  const grown = text.length - old.length;
  const startOf = (index: number) => chunks[index]?.start ?? old.length;
  const endOf = (next: number) => startOf(next) + grown;
  let first = reach === null ? chunkAt(chunks, edit.start) : 0;
  let next = Math.min(chunks.length, chunkAt(chunks, Math.max(edit.start, edit.end - 1)) + 1);
  if (reach !== null) {
    while (next < chunks.length && endOf(next) < reach) next++;
    // What stands right after front matter need not begin with a heading.
    if (chunks[0] && isFrontMatter(chunks[0].chunk)) next = Math.min(chunks.length, Math.max(next, 2));
  }

  const empty = () => endOf(next) === startOf(first);
  if (next < chunks.length && !empty() && !endsLine(text, endOf(next))) next++;
  // A document's last chunk is read to its end, any other up to a heading.
  const joins = empty() ? next === chunks.length : !isAtxHeading(text, startOf(first));
  const previous = chunks[first - 1]?.chunk;
  // One that was read to its end although something follows was held up by wild text, which may be gone.
  if (previous && !isFrontMatter(previous) && (joins || previous.last)) first--;
  return { first, next, start: startOf(first), end: endOf(next) };
}

function endsLine(text: string, end: number): boolean {
  const code = text.charCodeAt(end - 1);
  return code === 10 || code === 13;
}
