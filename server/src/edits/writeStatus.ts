import type { Span } from '../markdown/outline';
import type { TextReplacement } from './tick';

/**
 * A status put in the place of another in the document's own markup: where the legend or another row writes the new
 * word in a coloured span, in bold or behind an emoji, the whole of that is taken over; else the word alone changes.
 */
export function writeStatus(text: string, word: Span, next: string): TextReplacement {
  const dressed = dressOf(text, word);
  if (dressed) {
    const model = findDressed(text, next, dressed.kind);
    if (model !== null) return { start: dressed.start, end: dressed.end, text: model };
  }
  return { start: word.start, end: word.end, text: sameCase(text.slice(word.start, word.end), next) };
}

interface Dress extends Span {
  readonly kind: 'span' | 'emoji';
}

const emoji = /\p{Extended_Pictographic}(?:\uFE0F|\u200D\p{Extended_Pictographic}){0,9}\s{0,9}$/u;

/** The coloured span or emoji that goes with a status word. */
function dressOf(text: string, { start, end }: Span): Dress | null {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(line, start);
  const opening = /<span\b[^<>]*>\s*$/i.exec(before);
  const closing = /^\s*<\/span>/i.exec(text.slice(end, end + 20));
  if (opening && closing) {
    return { kind: 'span', start: start - opening[0].length, end: end + closing[0].length };
  }
  const picture = emoji.exec(before);
  return picture ? { kind: 'emoji', start: start - picture[0].length, end } : null;
}

function findDressed(text: string, word: string, kind: Dress['kind']): string | null {
  for (const start of occurrences(text, word)) {
    const dress = dressOf(text, { start, end: start + word.length });
    if (dress?.kind === kind) return text.slice(dress.start, dress.end);
  }
  return null;
}

function* occurrences(text: string, word: string): Generator<number> {
  const folded = text.toLowerCase();
  const wanted = word.toLowerCase();
  if (wanted === '' || folded.length !== text.length) return;
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) yield at;
}

/** `DONE` stays in capitals, `done` in small letters. */
function sameCase(old: string, next: string): string {
  if (old.length > 1 && old === old.toUpperCase() && old !== old.toLowerCase()) return next.toUpperCase();
  if (old !== '' && old === old.toLowerCase() && old !== old.toUpperCase()) return next.toLowerCase();
  return next;
}
