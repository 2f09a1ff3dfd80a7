import type { Block, Definition, Footnote } from './outline';

/** A stretch of a document to be read by itself. It begins where the document may be cut. */
export interface Region {
  readonly text: string;
  /** Whether a byte order mark at its start is one: only at the start of a document. */
  readonly mark: boolean;
  /** Whether the document ends with it. If not, a heading at column 0 follows. */
  readonly last: boolean;
  /** Labels that the rest of the document defines. */
  readonly labels: readonly KnownLabel[];
}

export interface KnownLabel {
  readonly label: string;
  readonly footnote: boolean;
}

/** What stands from one place where the document must be cut to the next; offsets relative to its own start. */
export interface Section {
  /** Where it begins in the region. */
  readonly start: number;
  /** Where its lines begin, if that is known. */
  readonly lineStarts?: readonly number[];
  readonly blocks: readonly Block[];
  readonly definitions: readonly Definition[];
  readonly footnotes: readonly Footnote[];
}

/**
 * Reads a region, cut at every heading of the root that begins at column 0 with `#`; null if it is not closed, that
 * is if something in it (a fence, an HTML block) goes on over the heading that follows.
 */
export type BlockReader = (region: Region) => readonly Section[] | null;
