import type { Inline } from '../markdown/outline';
import { sourceSpan } from '../markdown/sourceSpan';
import type { Words } from './model';

/** The characters [from, to) of an inline text and where they stand. */
export function wordsAt(inline: Inline, from: number, to: number): Words {
  const { start, end } = sourceSpan(inline, from, to);
  return { start, end, text: inline.text.slice(from, to) };
}
