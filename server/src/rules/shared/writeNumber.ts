import type { TextReplacement } from '../../edits/tick';
import type { Span } from '../../markdown/outline';

/** Another number in the place of the last one that stands there, with as many digits; null where none stands there. */
export function writeNumber(text: string, { start, end }: Span, number: number): TextReplacement | null {
  const written = /\d+(?=\D*$)/.exec(text.slice(start, end));
  if (!written) return null;
  const from = start + written.index;
  return {
    start: from,
    end: from + written[0].length,
    text: String(number).padStart(written[0].length, '0'),
  };
}
