import type { MarkdownDocument } from '../../../server/src/markdown/markdownDocument';
import type { Block, Inline, LinkTarget, ListItem, Mark, Span } from '../../../server/src/markdown/outline';
import { sourceSpan } from '../../../server/src/markdown/sourceSpan';

/**
 * A document's outline, one line per block: indented kind, what is special, its source in quotes. Every span is printed
 * as the text that it covers, so a wrong offset shows.
 */
export function printOutline({ text, chunks }: MarkdownDocument): string {
  const lines: string[] = [];
  for (const { chunk, start } of chunks) {
    if (start > 0) lines.push('~~~');
    printBlocks(chunk.blocks, { lines, source: text.slice(start, start + chunk.text.length) }, 0);
  }
  return lines.join('\n');
}

interface Printing {
  readonly lines: string[];
  readonly source: string;
}

function printBlocks(blocks: readonly Block[], to: Printing, depth: number): void {
  for (const block of blocks) printBlock(block, to, depth);
}

function printBlock(block: Block, to: Printing, depth: number): void {
  const line = (text: string, at = depth) => to.lines.push(`${'  '.repeat(at)}${text}`);
  const written = (span: Span) => JSON.stringify(to.source.slice(span.start, span.end));
  switch (block.kind) {
    case 'heading':
      line(`h${block.depth}${block.setext ? ' setext' : ''} ${printInline(block.content, to.source)}`);
      break;
    case 'paragraph':
      line(`p ${printInline(block.content, to.source)}`);
      break;
    case 'list':
      line(block.ordered ? `ol ${block.first}` : 'ul');
      for (const item of block.items) printItem(item, to, depth + 1);
      break;
    case 'table':
      line('table');
      for (const { cells } of [block.header, ...block.rows]) {
        line(cells.map((cell) => printInline(cell, to.source)).join(' | '), depth + 1);
      }
      break;
    case 'code':
      line(
        `code${block.fenced ? ' fenced' : ''}${block.language ? ` ${block.language}` : ''} ${JSON.stringify(block.value)}`,
      );
      break;
    case 'html':
      line(`html ${JSON.stringify(block.value)}`);
      break;
    case 'quote':
      line('quote');
      printBlocks(block.blocks, to, depth + 1);
      break;
    case 'definition':
      line(`definition ${block.label} ${printTarget(block.target, to.source)} in ${written(block)}`);
      break;
    case 'footnote':
      line(`footnote ${block.label}`);
      printBlocks(block.blocks, to, depth + 1);
      break;
    case 'rule':
      line(`rule ${written(block)}`);
      break;
    case 'frontMatter':
      line(`front matter${block.error ? ` error ${block.error}` : ''}`);
      for (const { path, key, value, text } of block.entries) {
        line(`${path.join('.')} = ${text} (${written(key)}: ${written(value)})`, depth + 1);
      }
      break;
  }
}

function printItem(item: ListItem, to: Printing, depth: number): void {
  const marker = to.source.slice(item.marker.start, item.marker.end);
  const box = item.box
    ? ` ${to.source.slice(item.box.start, item.box.end)} is ${JSON.stringify(item.box.mark)}`
    : '';
  to.lines.push(`${'  '.repeat(depth)}item ${marker}${box}`);
  printBlocks(item.blocks, to, depth + 1);
}

/** The text, then each mark as kind, its part of the text and its source. */
function printInline(inline: Inline, source: string): string {
  const marks = inline.marks.map((mark) => printMark(mark, inline, source));
  return [JSON.stringify(inline.text), ...marks].join(' ');
}

function printMark(mark: Mark, inline: Inline, source: string): string {
  const written = source.slice(mark.start, mark.end);
  const text = inline.text.slice(mark.from, mark.to);
  const inner = sourceSpan(inline, mark.from, mark.to);
  const covered = mark.to > mark.from ? source.slice(inner.start, inner.end) : '';
  const target = mark.target ? ` → ${printTarget(mark.target, source)}` : '';
  const note = covered === text ? '' : ` as ${JSON.stringify(covered)}`;
  return `{${mark.kind} ${JSON.stringify(text)}${note} in ${JSON.stringify(written)}${target}}`;
}

function printTarget({ url, at, title, label }: LinkTarget, source: string): string {
  const parts = [label === null ? url || '""' : `[${label}]`];
  if (at && source.slice(at.start, at.end) !== url)
    parts.push(`at ${JSON.stringify(source.slice(at.start, at.end))}`);
  if (title !== null) parts.push(`title ${JSON.stringify(title)}`);
  return parts.join(' ');
}
