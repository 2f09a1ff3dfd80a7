import type { Parser } from './createParser';
import { lineStartsOf } from './lineStartsOf';
import type { Chunk } from './markdownDocument';

/** A chunk of text that is not given to the reader, with its flat outline: it defines and mentions no labels. */
export function flatChunk(parser: Parser, place: Pick<Chunk, 'text' | 'mark' | 'last' | 'blocks'>): Chunk {
  const chunk: Chunk = {
    ...place,
    lineStarts: lineStartsOf(place.text),
    definitions: [],
    footnotes: [],
    mentions: new Set(),
    known: [],
    made: null,
  };
  parser.keep(chunk);
  return chunk;
}
