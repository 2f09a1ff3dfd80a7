import type { Position } from 'vscode-languageserver-types';
import { chunkAt } from './chunkAt';
import { lastUpTo } from './lastUpTo';
import type { MarkdownDocument } from './markdownDocument';

/** The position of an offset, in UTF-16; inside a CRLF it is that of the CR. */
export function positionAt({ chunks, text }: MarkdownDocument, offset: number): Position {
  const at = Math.max(0, Math.min(offset, text.length));
  const placed = chunks[chunkAt(chunks, at)];
  if (!placed) return { line: 0, character: 0 };
  const { lineStarts, text: own } = placed.chunk;
  const inside = at - placed.start;
  if (inside === own.length && endsLine(own)) return { line: placed.line + lineStarts.length, character: 0 };
  const index = lastUpTo(lineStarts, inside);
  const split =
    own.charCodeAt(inside - 1) === 13 && own.charCodeAt(inside) === 10 && inside > lineStarts[index]!;
  return { line: placed.line + index, character: inside - lineStarts[index]! - (split ? 1 : 0) };
}

function endsLine(text: string): boolean {
  const code = text.charCodeAt(text.length - 1);
  return code === 10 || code === 13;
}
