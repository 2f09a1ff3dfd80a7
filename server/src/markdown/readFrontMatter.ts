import { frontMatter } from './frontMatter';
import { frontMatterEnd } from './frontMatterEnd';
import { lineStartsOf } from './lineStartsOf';
import type { Chunk } from './markdownDocument';

/** The front matter that a document begins with, as a chunk of its own. */
export function readFrontMatter(document: string): Chunk | null {
  const end = frontMatterEnd(document);
  if (end === 0) return null;
  const text = document.slice(0, end);
  return {
    text,
    blocks: [frontMatter(text)],
    lineStarts: lineStartsOf(text),
    definitions: [],
    footnotes: [],
    mentions: new Set(),
    known: [],
    last: false,
    mark: text.startsWith('\uFEFF'),
    made: null,
  };
}
