import { isWritten } from '../../reading/isWritten';
import type { Item, Model } from '../../reading/model';

/** What comes next, as a person would say it: of items that nobody wrote yet, to write them. */
export const nextWords = (text: string, written: boolean): string => (written ? text : 'write its items');

/** Those of these items that say something; where none does, that they are to be written. */
export function toldItems(model: Model, items: readonly Item[]): readonly Pick<Item, 'text' | 'key'>[] {
  const written = items.filter((item) => isWritten(model, item));
  if (written.length > 0) return written;
  return items.slice(0, 1).map(({ text, key }) => ({ text: nextWords(text, false), key }));
}
