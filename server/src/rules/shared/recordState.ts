import type { Config } from '../../config/config';
import { lexicon } from '../../reading/lexicon';
import type { RecordState } from '../../reading/model';
import { fold } from '../../reading/words';

/** The state that the words of a decision record's status begin with; null where they are in no table. */
export function recordStateOf(text: string, config: Config): RecordState | null {
  const folded = fold(text);
  let best: RecordState | null = null;
  let longest = 0;
  for (const table of [lexicon.recordStates, config.recordStatuses])
    for (const [state, words] of Object.entries(table))
      for (const word of words.map(fold))
        if (word.length > longest && begins(folded, word))
          [best, longest] = [state as RecordState, word.length];
  return best;
}

const begins = (text: string, word: string): boolean =>
  text.startsWith(word) && !/[\p{L}\p{N}]/u.test(text.slice(word.length, word.length + 1));
