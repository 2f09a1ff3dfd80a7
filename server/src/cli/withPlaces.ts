import { printable } from './printable';
import { textWidth } from './textWidth';

/** A line of an answer, and the place that it speaks of. */
export interface Line {
  readonly text: string;
  readonly place: string | null;
}

/** Where there is no terminal. */
const widest = 120;

/** Places stand in a column at the end of their lines; where that makes one too long, each stands under its own. */
export function withPlaces(
  lines: readonly Line[],
  columns: number | null,
  faint: (text: string) => string,
): string {
  const placed = lines.filter(({ place }) => place !== null);
  const width = Math.max(0, ...placed.map(({ text }) => textWidth(printable(text))));
  const room = columns ?? widest;
  const isNarrow = placed.some(({ place }) => width + 3 + textWidth(place!) > room);
  return lines
    .map(({ text, place }) => {
      const words = printable(text);
      if (place === null) return `${words}\n`;
      if (isNarrow)
        return `${words}\n${' '.repeat(/^ *(?:\d+\. |☐ )?/.exec(words)![0].length)}${faint(place)}\n`;
      return `${words}${' '.repeat(width - textWidth(words) + 3)}${faint(place)}\n`;
    })
    .join('');
}
