import type { Position } from 'vscode-languageserver-types';
import type { MarkdownDocument, PlacedChunk } from './markdownDocument';

/**
 * The offset of a position, as vscode-languageserver-textdocument has it: past the end of a line is before its line
 * end, past the last line is the end of the document.
 */
export function offsetAt({ chunks, text }: MarkdownDocument, { line, character }: Position): number {
  if (line < 0) return 0;
  const placed = chunks[chunkOfLine(chunks, line)];
  const index = placed ? line - placed.line : 0;
  if (!placed || index >= placed.chunk.lineStarts.length) return text.length;
  const { lineStarts, text: own } = placed.chunk;
  const from = lineStarts[index]!;
  let to = lineStarts[index + 1] ?? own.length;
  while (to > from && isLineEnd(own.charCodeAt(to - 1))) to--;
  return placed.start + Math.max(from, Math.min(from + character, to));
}

function chunkOfLine(chunks: readonly PlacedChunk[], line: number): number {
  let low = 0;
  let high = chunks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (chunks[middle]!.line <= line) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
