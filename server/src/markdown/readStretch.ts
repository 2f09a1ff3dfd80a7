import type { Parser } from './createParser';
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

/** remark reads fastest in helpings of this size. */
const REGION = 1024;

/** Reads a stretch as chunks, those read before used again, and says how many of the following it took in. */
export function readStretch(parser: Parser, stretch: Stretch): { chunks: Chunk[]; taken: number } {
  const { following, labels } = stretch;
  const chunks: Chunk[] = [];
  let { text } = stretch;
  let taken = 0;
  let from = 0;

  while (from < text.length) {
    let end = nextHeading(text, from + 1);
    const again = kept(from, end);
    if (again) {
      chunks.push(again);
      from = end;
      continue;
    }
    while (end < text.length && end - from < REGION) {
      const next = nextHeading(text, end + 1);
      if (kept(end, next)) break;
      end = next;
    }
    for (;;) {
      const read = readRegion(
        parser,
        { text: text.slice(from, end), mark: atStart(from), last: isLast(end) },
        labels,
      );
      if (read) {
        for (const chunk of read) chunks.push(chunk);
        from = end;
        break;
      }
      // Twice as much each time, or a fence that is open over a long document costs its length squared.
      const wanted = from + 2 * (end - from);
      while (text.length < wanted && taken < following.length) text += following[taken++]!.chunk.text;
      end = nextHeading(text, Math.min(wanted, text.length));
    }
  }
  return { chunks, taken };

  function atStart(at: number): boolean {
    return stretch.first && at === 0;
  }

  function isLast(end: number): boolean {
    return end === text.length && taken === following.length;
  }

  function kept(at: number, end: number): Chunk | undefined {
    const own = text.slice(at, end);
    const mark = atStart(at) && own.startsWith('\uFEFF');
    const last = isLast(end);
    return parser.find(own, (chunk) => chunk.last === last && chunk.mark === mark);
  }
}
