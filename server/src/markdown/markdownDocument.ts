import type { Block, Definition, Footnote } from './outline';

/** A stretch of a document that reads by itself: front matter, or what stands from one heading to the next. */
export interface Chunk {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Offsets of its lines; a line end at the very end begins no further line here. */
  readonly lineStarts: readonly number[];
  /** Reference definitions and footnotes in order, those inside lists and quotes too. */
  readonly definitions: readonly Definition[];
  readonly footnotes: readonly Footnote[];
  /** What `mentionedIn` gives, once somebody asked: most documents have no labels, and nobody does. */
  mentions: ReadonlySet<string> | null | undefined;
  /** Keys of the labels that it might mention, does not define and was read with, sorted. */
  readonly known: readonly string[];
  /** Whether it was read to its end: the document ends with it, or wild text cuts off what it left open. */
  readonly last: boolean;
  /** Whether it begins with a byte order mark that is one, as only a document can. */
  readonly mark: boolean;
  /** What was read in it last, and with which vocabulary. A map from chunks to that costs more than reading some. */
  made: { readonly by: object; readonly facts: object } | null;
}

/** A chunk in a document. Add `start` to its offsets and `line` to its lines. */
export interface PlacedChunk {
  readonly chunk: Chunk;
  readonly start: number;
  readonly line: number;
}

/** Immutable. Chunks that an edit left alone are the same objects in the next one. */
export interface MarkdownDocument {
  readonly text: string;
  readonly chunks: readonly PlacedChunk[];
  /** Every label that is defined somewhere, by its key: how it is written, and how often it is defined. */
  readonly labels: ReadonlyMap<string, LabelCount>;
}

export interface LabelCount {
  readonly label: string;
  readonly footnote: boolean;
  readonly count: number;
}
