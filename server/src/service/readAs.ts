import type { Config } from '../config/config';
import type { Pin, ReaderOptions } from '../reading/createReader';

/** What of a config a reading depends on. */
export const wordsOf = ({ statuses, recordStatuses, lexicon }: Config): string =>
  JSON.stringify([statuses, recordStatuses, lexicon]);

/** All that a reading depends on besides its text and its uri. */
export const readAs = (words: string, pin: Pin | undefined): string =>
  pin ? JSON.stringify([words, pin]) : words;

/** The same taken apart: what a reader is made of, its words to know it by, and the pin. */
export function takeApart(as: string): { words: string; options: ReaderOptions; pin: Pin | undefined } {
  const [first, second] = JSON.parse(as);
  const isPinned = typeof first === 'string';
  const words = isPinned ? first : as;
  const [statuses, recordStatuses, lexicon] = JSON.parse(words);
  return { words, options: { statuses, recordStatuses, lexicon }, pin: isPinned ? second : undefined };
}
