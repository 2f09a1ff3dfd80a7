import { countLabels } from './countLabels';
import type { Parser } from './createParser';
import { likelyLabels } from './likelyLabels';
import type { MarkdownDocument } from './markdownDocument';
import { placeChunks } from './placeChunks';
import { readFrontMatter } from './readFrontMatter';
import { readStretch } from './readStretch';
import { settleLabels } from './settleLabels';

/** Reads a document. Total: any string has an outline. */
export function openDocument(parser: Parser, text: string): MarkdownDocument {
  const matter = readFrontMatter(text);
  const rest = matter ? text.slice(matter.text.length) : text;
  const { chunks } = readStretch(parser, {
    text: rest,
    first: !matter,
    following: [],
    labels: likelyLabels(rest),
  });
  if (matter) chunks.unshift(matter);
  const { labels } = countLabels(new Map(), [], chunks);
  return {
    text,
    chunks: placeChunks(
      chunks.map((chunk) => settleLabels(parser, chunk, labels)),
      0,
      0,
    ),
    labels,
  };
}
