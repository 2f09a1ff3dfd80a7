import type { Config } from '../config/config';
import type { Pin, ReaderOptions } from '../reading/createReader';

/** What of a config a reading depends on. */
export const wordsOf = ({ statuses, recordStatuses, lexicon }: Config): string =>
  JSON.stringify([statuses, recordStatuses, lexicon]);

/** All that a reading depends on besides its text and its uri. */
export const readAs = (words: string, pin: Pin | undefined): string =>
  pin ? JSON.stringify([words, pin]) : words;

/** The same taken apart. */
export function takeApart(as: string): { words: string; pin: Pin | undefined } {
  const [first, second] = JSON.parse(as);
  return typeof first === 'string' ? { words: first, pin: second } : { words: as, pin: undefined };
}

/** What a reader of these words is made of. */
export function readerOptions(words: string): ReaderOptions {
  const [statuses, recordStatuses, lexicon] = JSON.parse(words);
  return { statuses, recordStatuses, lexicon };
}
