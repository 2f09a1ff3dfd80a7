import type { Inline, Span } from './outline';

/** The stretch of the chunk that the characters [from, to) of an inline text were written as. */
export function sourceSpan(inline: Inline, from: number, to: number): Span {
  const start = sourceStart(inline, from);
  return { start, end: to > from ? sourceEnd(inline, to) : start };
}

function sourceStart({ pieces, start }: Inline, at: number): number {
  const piece = pieceAt(pieces, at);
  return piece < 0 ? start : pieces[piece + 1]! + (at - pieces[piece]!);
}

/** The end of the character before `at`, which may be written longer than it reads. */
function sourceEnd({ pieces, start }: Inline, at: number): number {
  const piece = pieceAt(pieces, at);
  if (piece >= 2 && pieces[piece] === at && pieces[piece - 2] === at) return pieces[piece - 1]!;
  return sourceStart({ pieces, start } as Inline, at - 1) + 1;
}

/** The last piece that begins at or before `at`, as an index into `pieces`; -1 where there are none. */
function pieceAt(pieces: readonly number[], at: number): number {
  let low = 0;
  let high = pieces.length / 2 - 1;
  if (high < 0) return -1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle * 2]! <= at) low = middle;
    else high = middle - 1;
  }
  return low * 2;
}
