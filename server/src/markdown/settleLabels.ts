import type { Parser } from './createParser';
import { labelsKnownTo } from './labelsKnownTo';
import type { Chunk, LabelCount } from './markdownDocument';
import { readRegion } from './readRegion';

/** The chunk as it reads where exactly these labels are defined in the document; itself if that changes nothing. */
export function settleLabels(parser: Parser, chunk: Chunk, labels: ReadonlyMap<string, LabelCount>): Chunk {
  if (labels.size === 0 && chunk.known.length === 0) return chunk;
  const known = labelsKnownTo(chunk, labels);
  if (same(chunk.known, known)) return chunk;
  const kept = parser.find(
    chunk.text,
    ({ last, mark, known: other }) => last === chunk.last && mark === chunk.mark && same(other, known),
  );
  // Which labels are known decides nothing about blocks, so the chunk stays one.
  return kept ?? readRegion(parser, chunk, labels)?.[0] ?? chunk;
}

function same(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((key, index) => key === right[index]);
}
