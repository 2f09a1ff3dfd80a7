import type { Config } from '../../config/config';
import { diffDistance } from '../../config/diffDistance';
import { lexicon } from '../../reading/lexicon';
import { fold } from '../../reading/words';

/**
 * The status word that was probably meant, or null. Stricter than a guess at a name, since this makes an error of what
 * somebody wrote: a short word may differ in one letter, and another form of a known word (`Reviewed`) is no slip.
 */
export function meantStatus(written: string, config: Config): string | null {
  const word = fold(written);
  if (!/^[a-z][a-z '/-]{3,}$/.test(word)) return null;
  let best: string | null = null;
  let least = word.length < 8 ? 2 : 3;
  for (const known of statusWords(config)) {
    const distance = diffDistance(word, known, least);
    if (distance < least && stem(known) !== stem(word)) [best, least] = [known, distance];
  }
  return best;
}

function* statusWords(config: Config): Generator<string> {
  for (const words of [...Object.values(lexicon.statuses), ...Object.values(config.statuses)])
    for (const word of words) yield fold(word);
}

const stem = (word: string): string => word.replace(/(?:ing|ed|es|s|d|e)$/, '');
