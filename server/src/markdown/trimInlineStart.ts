import type { Inline } from './outline';

/** The run without the white space that it begins with; `at` is where it stands when nothing is left. */
export function trimInlineStart(inline: Inline, at: number): Inline {
  const text = inline.text.replace(/^[ \t\n]+/, '');
  const cut = inline.text.length - text.length;
  if (text === '' && inline.marks.length === 0) return { start: at, end: at, text, pieces: [], marks: [] };
  const pieces: number[] = [];
  for (let index = 0; index < inline.pieces.length; index += 2) {
    const [from, offset] = [inline.pieces[index]!, inline.pieces[index + 1]!];
    const next = inline.pieces[index + 2] ?? inline.text.length + 1;
    if (next > cut && from <= cut) pieces.push(0, offset + cut - from);
    else if (from > cut) pieces.push(from - cut, offset);
  }
  const marks = inline.marks.map((mark) => ({ ...mark, from: mark.from - cut, to: mark.to - cut }));
  const start = marks[0]?.from === 0 ? marks[0].start : (pieces[1] ?? at);
  return { start, end: inline.end, text, pieces, marks };
}
