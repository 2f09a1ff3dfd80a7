import type { Span } from '../markdown/outline';
import type { Item } from '../reading/model';

export interface TextReplacement extends Span {
  readonly text: string;
}

/** Ticks or unticks one box; null where it says so already. A mark that says more than open (`~`, `-`) is replaced. */
export function tick(item: Item, done: boolean): TextReplacement | null {
  const mark = done ? 'x' : ' ';
  const isSaid = done ? item.state === 'done' : item.mark === ' ';
  return isSaid ? null : { start: item.box.start, end: item.box.end, text: mark };
}
