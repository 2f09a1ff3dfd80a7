import type { Span } from '../markdown/outline';
import type { Item } from '../reading/model';
import { markFor } from '../reading/pictureBoxes';

export interface TextReplacement extends Span {
  readonly text: string;
}

/** An entry of a front-matter list counts as a box by its status; there are no brackets to write between. */
export const isBox = ({ box }: Item): boolean => box.end - box.start === 1;

/** Ticks or unticks one box; null where it says so already. A mark that says more than open (`~`, `-`) is replaced. */
export function tick(item: Item, done: boolean): TextReplacement | null {
  const mark = markFor(item.mark, done);
  if ((done && item.state === 'done') || mark === item.mark || !isBox(item)) return null;
  return { start: item.box.start, end: item.box.end, text: mark };
}
