import { lexicon } from '../reading/lexicon';
import type { Category, Words } from '../reading/model';
import type { TextReplacement } from './tick';
import { writeStatus } from './writeStatus';

/** Writes another status, and does not leave the emoji of the old one before it. */
export function setStatus(text: string, word: Words, category: Category, next: string): TextReplacement {
  const picture = [...lexicon.statusEmoji[category]][0]!;
  // `### ✅ Phase 1: Storage`: the emoji is all that says it.
  if (!/[\p{L}\p{N}]/u.test(word.text)) return { start: word.start, end: word.end, text: picture };
  const edit = writeStatus(text, word, next);
  if (edit.start < word.start) return edit;
  const before = /(\p{Extended_Pictographic})\uFE0F?(\**\s*\**)$/u.exec(
    text.slice(Math.max(0, word.start - 12), word.start),
  );
  const says = before && categoryOf(before[1]!);
  if (!before || !says || says === category) return edit;
  return { start: word.start - before[0].length, end: edit.end, text: picture + before[2] + edit.text };
}

function categoryOf(emoji: string): Category | null {
  const found = Object.entries(lexicon.statusEmoji).find(([, all]) => [...all].includes(emoji));
  return (found?.[0] as Category | undefined) ?? null;
}
