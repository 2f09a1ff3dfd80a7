import { textWidth } from '../textWidth';

/** A line as it fits into a terminal of so many columns; `null` is no terminal, and has room for all. */
export function cut(text: string, room: number | null): string {
  if (room === null || textWidth(text) <= room) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (textWidth(kept + segment) > room - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}
