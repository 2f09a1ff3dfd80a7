import type { Inline, Span } from './outline';

/** The stretch of the chunk that the characters [from, to) of an inline text were written as. */
export function sourceSpan(inline: Inline, from: number, to: number): Span {
  const start = sourceOffset(inline, from);
  return { start, end: to > from ? sourceOffset(inline, to - 1) + 1 : start };
}

function sourceOffset({ pieces, start }: Inline, at: number): number {
  let low = 0;
  let high = pieces.length / 2 - 1;
  if (high < 0) return start;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle * 2]! <= at) low = middle;
    else high = middle - 1;
  }
  return pieces[low * 2 + 1]! + (at - pieces[low * 2]!);
}
