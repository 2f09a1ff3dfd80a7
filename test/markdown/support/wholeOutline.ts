import { frontMatter } from '../../../server/src/markdown/frontMatter';
import { frontMatterEnd } from '../../../server/src/markdown/frontMatterEnd';
import type { MarkdownDocument } from '../../../server/src/markdown/markdownDocument';
import type { Block } from '../../../server/src/markdown/outline';
import { remarkReader } from '../../../server/src/markdown/remarkReader';
import { createRemarkTree } from '../../../server/src/markdown/remarkTree';

const read = remarkReader(createRemarkTree());

/** The blocks of a document that remark read in one go, with offsets in the document. */
export function wholeOutline(text: string): unknown[] {
  const end = frontMatterEnd(text);
  const matter = end > 0 ? [frontMatter(text.slice(0, end))] : [];
  const rest = { text: text.slice(end), mark: end === 0, last: true, labels: [] };
  const sections = read(rest)!;
  return [...matter, ...sections.flatMap(({ start, blocks }) => moved(blocks, end + start) as Block[])];
}

/** The same from a document that was read in chunks. */
export function chunkedOutline({ chunks }: MarkdownDocument): unknown[] {
  return chunks.flatMap(({ chunk, start }) => moved(chunk.blocks, start) as Block[]);
}

/** A deep copy with every offset moved. */
function moved(value: unknown, by: number, key?: string): unknown {
  if (Array.isArray(value)) {
    if (key === 'pieces') return value.map((offset, index) => (index % 2 ? offset + by : offset));
    return value.map((item) => moved(item, by));
  }
  if (typeof value === 'number') return key === 'start' || key === 'end' ? value + by : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, moved(inner, by, name)]));
}
