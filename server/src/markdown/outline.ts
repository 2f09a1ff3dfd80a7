/**
 * The Markdown of one chunk as a compact tree. Everything after this room reads outlines and never mdast, so the
 * parser behind it can change without touching a reader.
 *
 * A section that no person wrote (see `isWild`), or that remark cannot read, has a flat outline: headings, fenced code
 * and paragraphs of plain text, nothing else.
 *
 * All positions are UTF-16 offsets relative to the start of the chunk, end exclusive: a chunk can then be cached by
 * its text and placed anywhere.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | Code
  | Html
  | Quote
  | Definition
  | Footnote
  | Rule
  | FrontMatter;

export interface Heading extends Span {
  readonly kind: 'heading';
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6;
  /** True for headings underlined with `===` or `---`. */
  readonly setext: boolean;
  readonly content: Inline;
}

export interface Paragraph extends Span {
  readonly kind: 'paragraph';
  readonly content: Inline;
}

export interface List extends Span {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** The number an ordered list starts with. */
  readonly first: number | null;
  readonly items: readonly ListItem[];
}

export interface ListItem extends Span {
  readonly kind: 'item';
  /** `-`, `*`, `+`, `1.` or `1)` as written. */
  readonly marker: Span;
  readonly box: Box | null;
  /** The first block is usually a paragraph, whose content starts after the box. */
  readonly blocks: readonly Block[];
}

/** `[x]` at the start of an item; `mark` is the character between the brackets, GFM's three and `~ / - >`. */
export interface Box extends Span {
  readonly mark: ' ' | 'x' | 'X' | '~' | '/' | '-' | '>';
}

export interface Table extends Span {
  readonly kind: 'table';
  readonly header: TableRow;
  readonly rows: readonly TableRow[];
}

export interface TableRow extends Span {
  /** As GFM counts them; a row may have fewer or more than the header. */
  readonly cells: readonly Inline[];
}

export interface Code extends Span {
  readonly kind: 'code';
  readonly fenced: boolean;
  readonly language: string | null;
  readonly value: string;
}

export interface Html extends Span {
  readonly kind: 'html';
  readonly value: string;
}

export interface Quote extends Span {
  readonly kind: 'quote';
  readonly blocks: readonly Block[];
}

export interface Definition extends Span {
  readonly kind: 'definition';
  /** As written but for white space; two labels are one when `normalizeLabel` says so. */
  readonly label: string;
  readonly target: LinkTarget;
}

export interface Footnote extends Span {
  readonly kind: 'footnote';
  readonly label: string;
  readonly blocks: readonly Block[];
}

export interface Rule extends Span {
  readonly kind: 'rule';
}

/** YAML between `---` at the very top of the document; stands alone in its chunk. */
export interface FrontMatter extends Span {
  readonly kind: 'frontMatter';
  readonly entries: readonly FrontMatterEntry[];
  /** What the YAML parser says when the block is not YAML; the entries read so far are kept. */
  readonly error: string | null;
}

/** One scalar of the front matter; lists and maps give one entry per scalar with a path such as `acceptance.0.status`. */
export interface FrontMatterEntry {
  readonly path: readonly (string | number)[];
  readonly key: Span;
  readonly value: Span;
  readonly text: string;
}

/**
 * A run of inline Markdown as what a person sees: markup stripped, code as its content, images as their alternative
 * text, HTML tags and comments dropped, line ends as `\n`.
 */
export interface Inline extends Span {
  readonly text: string;
  /**
   * Where the text stands in the chunk: pairs of (offset in text, offset in chunk), ascending; inside a piece both
   * advance together. Of two pairs with one text offset, the first says where a character that is written as
   * several (`&amp;`, `\\*`, CRLF) ends. Use `sourceSpan`.
   */
  readonly pieces: readonly number[];
  readonly marks: readonly Mark[];
}

export type MarkKind =
  | 'strong'
  | 'emphasis'
  | 'delete'
  | 'code'
  | 'link'
  | 'image'
  | 'html'
  | 'break'
  | 'footnote';

/** Something about a stretch of inline text; `from` and `to` count in `Inline.text`, the span in the chunk. */
export interface Mark extends Span {
  readonly kind: MarkKind;
  readonly from: number;
  readonly to: number;
  /** Links, images and footnote calls; a footnote call has a label only. */
  readonly target?: LinkTarget;
  /** HTML only: the tag or comment as written. */
  readonly html?: string;
}

export interface LinkTarget {
  /** Unescaped, as Markdown says; empty for `[text]()`. */
  readonly url: string;
  /** The destination as written, without angle brackets; for a reference link, null (see the definition). */
  readonly at: Span | null;
  readonly title: string | null;
  /**
   * The label of a reference link, as written but for white space. Its definition may stand in any chunk, and the
   * first of the document counts, so `url` is always empty here.
   */
  readonly label: string | null;
}
