import { printable } from './printable';
import { textWidth } from './textWidth';

const tab = '    ';

/**
 * A line of a document for a terminal, and what goes under it to point at [from, to). A line that is too long is cut
 * around that place.
 */
export function sourceLine(
  line: string,
  from: number,
  to: number,
  room: number,
): { readonly text: string; readonly indent: string; readonly carets: string } {
  const show = (text: string): string => printable(text.replace(/\t/g, tab));
  const [before, meant, after] = [
    show(line.slice(0, from)),
    show(line.slice(from, to)),
    show(line.slice(to)),
  ];
  const left = textWidth(before) > room / 2 ? `…${keepEnd(before, Math.floor(room / 3))}` : before;
  const middle = keepStart(meant, room - textWidth(left));
  const right = middle === meant ? keepStart(after, room - textWidth(left + middle)) : '';
  const isCut = middle !== meant || right !== after;
  return {
    text: (left + middle + right).trimEnd() + (isCut ? '…' : ''),
    indent: ' '.repeat(textWidth(left)),
    carets: '^'.repeat(Math.max(1, textWidth(middle.trimEnd()))),
  };
}

function keepStart(text: string, room: number): string {
  if (text.length <= room && textWidth(text) <= room) return text;
  let kept = '';
  let width = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    width += textWidth(segment);
    if (width > room - 1) break;
    kept += segment;
  }
  return kept;
}

function keepEnd(text: string, room: number): string {
  const segments = [...new Intl.Segmenter().segment(text.slice(-room * 2))].map(({ segment }) => segment);
  let kept = '';
  let width = 0;
  for (const segment of segments.reverse()) {
    width += textWidth(segment);
    if (width > room) break;
    kept = segment + kept;
  }
  return kept;
}
