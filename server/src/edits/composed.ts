import type { TextReplacement } from './tick';

interface Piece {
  /** In the text between the two. */
  readonly start: number;
  readonly end: number;
  /** By how much the first replacements made this piece longer; null for one of the second. */
  readonly longer: number | null;
}

/**
 * Two sets of replacements, the second made to the text that the first leaves, as one set to the text before both. What
 * touches is one replacement; what comes to nothing is none.
 */
export function composed(
  before: string,
  first: readonly TextReplacement[],
  between: string,
  second: readonly TextReplacement[],
): TextReplacement[] {
  const pieces = [...piecesOf(first), ...second.map(({ start, end }) => ({ start, end, longer: null }))].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  const edits: TextReplacement[] = [];
  let shift = 0;
  for (let at = 0; at < pieces.length; ) {
    const { start } = pieces[at]!;
    let end = start;
    let longer = 0;
    for (; at < pieces.length && pieces[at]!.start <= end; at++) {
      end = Math.max(end, pieces[at]!.end);
      longer += pieces[at]!.longer ?? 0;
    }
    const text = replaced(between, start, end, second);
    const edit = { start: start - shift, end: end - shift - longer, text };
    shift += longer;
    if (before.slice(edit.start, edit.end) !== text) edits.push(edit);
  }
  return edits;
}

function piecesOf(first: readonly TextReplacement[]): Piece[] {
  let shift = 0;
  return [...first]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end, text }) => {
      const longer = text.length - (end - start);
      const piece = { start: start + shift, end: end + shift + longer, longer };
      shift += longer;
      return piece;
    });
}

/** A stretch of a text with the replacements made that lie in it. */
function replaced(text: string, from: number, to: number, edits: readonly TextReplacement[]): string {
  let result = '';
  let at = from;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < from || edit.end > to) continue;
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at, to);
}
