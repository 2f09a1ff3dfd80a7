import { fold } from './words';

/** `Phase 2: Fines - what it costs to be late`: a word, a number, and a title with more after it. */
export const numberedTitle = /^(\p{L}+)\s+(\d\w*(?:\.\w+)*)[\s:.–—-]+(.*)/su;

/** Whether words begin with a whole title, whatever is said after it. */
export function beginsWith(words: string, title: string): boolean {
  const [whole, first] = [fold(words), fold(title)];
  return first !== '' && whole.startsWith(first) && !/^[\p{L}\p{N}]/u.test(whole.slice(first.length));
}
