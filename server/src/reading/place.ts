/** Facts count from the start of their chunk; the model counts from the start of the document. */
import type { Span } from '../markdown/outline';
import type { Status, Words } from './model';

export function placeSpan(span: Span, offset: number): Span {
  return { start: span.start + offset, end: span.end + offset };
}

export function placeWords(words: Words, offset: number): Words {
  return { start: words.start + offset, end: words.end + offset, text: words.text };
}

export function placeStatus(status: Status, offset: number): Status {
  return {
    start: status.start + offset,
    end: status.end + offset,
    text: status.text,
    category: status.category,
    word: placeWords(status.word, offset),
    prose: status.prose,
  };
}
