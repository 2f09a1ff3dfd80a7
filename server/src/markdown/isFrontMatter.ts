import type { Chunk } from './markdownDocument';

/** Whether a chunk is the front matter of its document. */
export function isFrontMatter({ blocks }: Chunk): boolean {
  return blocks[0]?.kind === 'frontMatter';
}
