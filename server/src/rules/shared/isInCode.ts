import type { Span } from '../../markdown/outline';

/** The stretch begins with the backtick of a code span, or right after it: braces and brackets are code there. */
export const isInCode = (text: string, { start }: Span): boolean =>
  text[start] === '`' || text[start - 1] === '`';
