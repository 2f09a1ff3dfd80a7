import { diffDistance } from './diffDistance';

/**
 * The one of `known` that `written` was probably meant to be, or null. A short word must be closer than a long one: of
 * three letters one may differ, of six or more two.
 */
export function didYouMean(written: string, known: Iterable<string>): string | null {
  const wanted = plain(written);
  const limit = wanted.length < 3 ? 0 : wanted.length < 6 ? 1 : 2;
  let best: string | null = null;
  let least = limit + 1;
  for (const word of known) {
    const distance = diffDistance(wanted, plain(word), limit);
    if (distance < least) {
      least = distance;
      best = word;
    }
  }
  return best;
}

const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[\s_\-‐-―]+/g, ' ')
    .trim();
