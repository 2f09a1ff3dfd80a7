/** Lists whose items begin with the picture of a box instead of `[ ]`: `- ☐ Dig`, `- ☑ Fill`. */
import type { Inline, List, Span } from '../markdown/outline';
import { sourceSpan } from '../markdown/sourceSpan';
import { matchStart, type Vocabulary } from './vocabulary';
import { fold } from './words';

/** What says open, and what the same author writes for done. */
const ticked: Readonly<Record<string, string>> = { '☐': '☑', '□': '☑', '⬜': '✅' };
const open: Readonly<Record<string, string>> = { '☑': '☐', '✅': '⬜' };

export interface PictureBox extends Span {
  readonly mark: string;
  /** Where the words after it begin in the text. */
  readonly to: number;
}

export function isDoneMark(mark: string): boolean {
  return mark === 'x' || mark === 'X' || mark in open;
}

/** The mark to write for a box that is `[ ]` or a picture. */
export function markFor(mark: string, done: boolean): string {
  if (mark in ticked || mark in open) return (done ? ticked[mark] : open[mark]) ?? mark;
  return done ? 'x' : ' ';
}

/**
 * A box for each item, or none at all. `✅` alone decorates: the list must have another picture. A legend, where words
 * of status follow the pictures and nothing else, is no list of things to do.
 */
export function pictureBoxes({ items }: List, vocabulary: Vocabulary): readonly PictureBox[] | null {
  const first = items[0]?.blocks[0];
  if (first?.kind !== 'paragraph' || !pictured.test(first.content.text)) return null;
  const boxes: PictureBox[] = [];
  let [telling, working] = [false, false];
  for (const { box, blocks } of items) {
    const [paragraph] = blocks;
    const found = box === null && paragraph?.kind === 'paragraph' ? pictureBox(paragraph.content) : null;
    if (found === null) return null;
    boxes.push(found);
    telling ||= found.mark !== '✅';
    const words = fold((paragraph as { content: Inline }).content.text.slice(found.to));
    working ||= matchStart(vocabulary.statuses, words)?.to !== words.length;
  }
  return telling && working ? boxes : null;
}

const pictured = /^([☐□⬜☑✅])\uFE0F?\s+(?=\S)/u;

function pictureBox(inline: Inline): PictureBox | null {
  const match = pictured.exec(inline.text);
  if (match === null) return null;
  return { ...sourceSpan(inline, 0, match[1]!.length), mark: match[1]!, to: match[0].length };
}
