import type { TextReplacement } from '../../edits/tick';
import type { Item, Model } from '../../reading/model';

/** Takes an item out of its list with its line; null where that would leave no list, or take other items with it. */
export function removeItem(model: Model, text: string, item: Item): TextReplacement | null {
  const siblings = model.checklists[item.checklist]!.items;
  if (siblings.length < 2 || siblings.some((index) => model.items[index]!.parent === item.index)) return null;
  const start =
    Math.max(text.lastIndexOf('\n', item.box.start - 1), text.lastIndexOf('\r', item.box.start - 1)) + 1;
  const opening = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]+(?=\[$)/.exec(text.slice(start, item.box.start));
  if (!opening) return null;
  const lineEnd = /\r\n|\r|\n|$/g;
  lineEnd.lastIndex = item.end;
  const after = lineEnd.exec(text)!;
  // Words after the text on its last line, or notes below it, are the author's to place.
  const next = text.slice(after.index + after[0].length);
  if (text.slice(item.end, after.index).trim() !== '' || isBelow(next, opening[0].length)) return null;
  if (after[0] === '') {
    const before = /(?:\r\n|\r|\n)$/.exec(text.slice(0, start));
    return { start: start - (before?.[0].length ?? 0), end: after.index, text: '' };
  }
  return { start, end: after.index + after[0].length, text: '' };
}

/** Whether a line is indented as far as the text of the item above it. */
const isBelow = (next: string, indent: number): boolean => {
  const found = /^[ \t]*(?=[^ \t\r\n])/.exec(next);
  return found !== null && found[0].length >= indent;
};
