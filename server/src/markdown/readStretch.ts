import type { Parser } from './createParser';
import { flatBlocks } from './flatBlocks';
import { flatChunk } from './flatChunk';
import { isWild } from './isWild';
import type { Chunk, LabelCount, PlacedChunk } from './markdownDocument';
import { nextHeading } from './nextHeading';
import { readRegion } from './readRegion';

/** A stretch of a document that begins where the document may be cut. */
export interface Stretch {
  readonly text: string;
  /** Whether the document begins with it. */
  readonly first: boolean;
  /** What comes after it; its text is taken in where something that the stretch leaves open swallows it. */
  readonly following: readonly PlacedChunk[];
  /** The labels that are likely known; `settleLabels` puts right what was not. */
  readonly labels: ReadonlyMap<string, LabelCount>;
}

type Piece = Pick<Chunk, 'text' | 'mark' | 'last'>;

/** remark reads fastest in helpings of this size. */
const REGION = 1024;

/**
 * Reads a stretch as chunks, those read before used again, and says how many of the following it took in. What comes
 * out depends on the text alone, not on how it is helped out to the reader.
 */
export function readStretch(parser: Parser, stretch: Stretch): { chunks: Chunk[]; taken: number } {
  const { following, labels } = stretch;
  const chunks: Chunk[] = [];
  let { text } = stretch;
  let taken = 0;

  for (let from = 0; from < text.length; ) {
    const end = pieceEnd(from);
    const piece = placeOf(from, end);
    const read =
      kept(piece) ??
      (isWild(piece.text) ? [flat(from, end)] : (plain(piece) ?? region(from, helping(from, end))));
    for (const chunk of read) {
      chunks.push(chunk);
      from += chunk.text.length;
    }
  }
  return { chunks, taken };

  /** A piece goes from one line that looks like a heading to the next. */
  function pieceEnd(from: number): number {
    return nextHeading(text, from + 1);
  }

  function placeOf(from: number, end: number): Piece {
    const own = text.slice(from, end);
    const mark = stretch.first && from === 0 && own.startsWith('\uFEFF');
    return { text: own, mark, last: end === text.length && taken === following.length };
  }

  function kept({ text: own, mark, last }: Piece): Chunk[] | null {
    const chunk = parser.find(own, (chunk) => chunk.last === last && chunk.mark === mark);
    return chunk ? [chunk] : null;
  }

  function flat(from: number, end: number): Chunk {
    for (let to = end; ; to = extended(from, to, () => false)) {
      const { blocks, open } = flatBlocks(text.slice(from, to));
      const place = placeOf(from, to);
      if (!open || place.last) return flatChunk(parser, { ...place, blocks });
    }
  }

  /** A piece that need not wait for remark. */
  function plain(piece: Piece): Chunk[] | null {
    return readRegion(parser, piece, labels, parser.readPlain);
  }

  /** The end of as many pieces as are read best at once; what is plain is read by itself, and found in memory. */
  function helping(from: number, first: number): number {
    let end = first;
    while (end < text.length && end - from < REGION) {
      const next = pieceEnd(end);
      const piece = placeOf(end, next);
      if (kept(piece) || isWild(piece.text) || plain(piece)) break;
      end = next;
    }
    return end;
  }

  /** Reads on until everything is closed. */
  function region(from: number, end: number): Chunk[] {
    try {
      for (;;) {
        const read = readRegion(parser, placeOf(from, end), labels);
        if (read) return read;
        const further = extended(from, end, isWild);
        // Before a wild piece, whatever is open ends.
        if (further === end) return readRegion(parser, { ...placeOf(from, end), last: true }, labels)!;
        end = further;
      }
    } catch {
      return [flat(from, pieceEnd(from))];
    }
  }

  /** Twice as much each time, or a fence that is open over a long document costs the square of its length. */
  function extended(from: number, end: number, isBarred: (piece: string) => boolean): number {
    const wanted = from + 2 * (end - from);
    while (text.length <= wanted && taken < following.length) text += following[taken++]!.chunk.text;
    let to = end;
    while (to < text.length && to < wanted) {
      const next = pieceEnd(to);
      if (isBarred(text.slice(to, next))) break;
      to = next;
    }
    return to;
  }
}
