import type { Span } from '../markdown/outline';
import type { TemplateSchema } from './templateSchema';

/** A stretch of whole lines of a template that can be left out or said several times. */
export interface Piece extends Span {
  readonly kind: 'section' | 'row' | 'item' | 'field';
  readonly optional: boolean;
  /** Where the placeholders stand that decide how often it is said. */
  readonly names: Span | null;
  readonly children: readonly Piece[];
}

type Growing = Omit<Piece, 'children'> & { children: Growing[] };

export const optionalMark = /(?:(?<![ \t])[ \t]+)?<!--\s*optional\s*-->/i;

/** The sections of a template, and in them its list items and table rows with placeholders. */
export function piecesOf(schema: TemplateSchema): readonly Piece[] {
  const root: Growing = {
    kind: 'section',
    start: 0,
    end: schema.text.length,
    optional: false,
    names: null,
    children: [],
  };
  const sections: Growing[] = [];
  for (const { start, end, heading, optional, repeatable, parent } of schema.sections) {
    const names = repeatable ? { start, end: heading.end } : null;
    const piece: Growing = { kind: 'section', start, end, optional, names, children: [] };
    (parent === null ? root : sections[parent]!).children.push(piece);
    sections.push(piece);
  }
  for (const line of linePieces(schema)) {
    const owner = sections.findLast(({ start, end }) => start <= line.start && line.start < end) ?? root;
    owner.children.push(line);
  }
  for (const piece of [root, ...sections]) piece.children.sort((a, b) => a.start - b.start);
  return root.children;
}

/** Rows and items that bear a placeholder, and lines marked as optional. A row with an empty first cell belongs to the one above. */
function linePieces({ text, sections, placeholders }: TemplateSchema): Growing[] {
  const pieces: Growing[] = [];
  let row: Growing | null = null;
  let afterDelimiter = false;
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end);
    const inHeading = sections.some(({ heading }) => heading.start < end && start < heading.end);
    const named = placeholders.some((at) => at.start >= start && at.start < end);
    const isRow = /^\s*\|/.test(line);
    if (!isRow) {
      row = null;
      afterDelimiter = false;
    }
    if (inHeading) continue;
    const piece: Growing = {
      kind: 'item',
      start,
      end,
      optional: optionalMark.test(line),
      names: { start, end },
      children: [],
    };
    if (isRow && /^[\s|:-]+$/.test(line)) afterDelimiter = true;
    else if (isRow && afterDelimiter && named) {
      const below: Growing = { ...piece, kind: 'row' };
      if (row !== null && /^\s*\|\s*\|/.test(line)) {
        row.children.push(below);
        (row as { end: number }).end = end;
      } else {
        row = below;
        pieces.push(row);
      }
    } else if (piece.optional) pieces.push({ ...piece, kind: 'field' });
    else if (named && /^\s*(?:[-*+]|\d+[.)])\s/.test(line)) pieces.push(piece);
  }
  return pieces;
}

function* linesOf(text: string): Generator<Span> {
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next + 1;
    yield { start, end };
    start = end;
  }
}
