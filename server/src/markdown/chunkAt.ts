import type { PlacedChunk } from './markdownDocument';

/** The index of the last chunk that begins at or before an offset; 0 where there are none. */
export function chunkAt(chunks: readonly PlacedChunk[], offset: number): number {
  let low = 0;
  let high = chunks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (chunks[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
