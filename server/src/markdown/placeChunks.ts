import type { Chunk, PlacedChunk } from './markdownDocument';

/** Chunks one after the other from an offset and a line on. */
export function placeChunks(chunks: readonly Chunk[], start: number, line: number): PlacedChunk[] {
  const placed = new Array<PlacedChunk>(chunks.length);
  for (let index = 0; index < chunks.length; index++) {
    const chunk = chunks[index]!;
    placed[index] = { chunk, start, line };
    start += chunk.text.length;
    line += chunk.lineStarts.length;
  }
  return placed;
}
