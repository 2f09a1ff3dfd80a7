import type { Chunk, PlacedChunk } from './markdownDocument';

/** Chunks one after the other from an offset and a line on. */
export function placeChunks(chunks: readonly Chunk[], start: number, line: number): PlacedChunk[] {
  const placed: PlacedChunk[] = [];
  for (const chunk of chunks) {
    placed.push({ chunk, start, line });
    start += chunk.text.length;
    line += chunk.lineStarts.length;
  }
  return placed;
}
