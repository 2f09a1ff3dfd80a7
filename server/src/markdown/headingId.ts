import type { Inline, Span } from './outline';
import { sourceSpan } from './sourceSpan';

/** The `{#id}` that a heading ends with, for the generators that read it as an anchor. */
export interface HeadingId {
  readonly id: string;
  /** Of the id alone, in the chunk. */
  readonly span: Span;
  /** How much of the heading's text stands before it. */
  readonly textLength: number;
}

const SUFFIX = /[ \t]*\{#([^\s{}]+)\}[ \t]*$/;

/** The id that a heading gives itself. */
export function headingId(content: Inline): HeadingId | null {
  const match = SUFFIX.exec(content.text);
  if (!match) return null;
  const from = match.index + match[0].indexOf('#') + 1;
  const id = match[1]!;
  return { id, span: sourceSpan(content, from, from + id.length), textLength: match.index };
}
