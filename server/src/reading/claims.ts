import type { Config } from '../config/config';
import { lexicon } from './lexicon';
import type { Category, Claim, Item, Model } from './model';
import { fold } from './words';

/** An item that says something which the rest of the roadmap proves or refutes. */
export interface ItemClaim {
  readonly item: Item;
  readonly what: Claim['says']['what'];
  /** The status that the milestone is said to be set to. */
  readonly status: { readonly word: string; readonly category: Category } | null;
}

export interface ClaimContext {
  readonly model: Model;
  readonly config: Config;
}

/** What was read, and what the config says of a house's own sentences. */
export function claimsOf({ model, config }: ClaimContext): readonly ItemClaim[] {
  const own = config.claims.length === 0 ? new Map<Item, ItemClaim | null>() : claimsOfConfig(model, config);
  const read = model.claims.flatMap(({ item: index, says }): ItemClaim[] => {
    const item = model.items[index]!;
    if (own.has(item)) return [];
    if (says.what !== 'milestone-status') return [{ item, what: says.what, status: null }];
    const { category, word } = says.status;
    return category ? [{ item, what: says.what, status: { word: word.text, category } }] : [];
  });
  return [...read, ...[...own.values()].filter((claim) => claim !== null)];
}

function claimsOfConfig({ items }: Model, { claims, statuses }: Config): Map<Item, ItemClaim | null> {
  const patterns = claims.map(({ text, says }) => ({ says, fits: matcherOf(text) }));
  const found = new Map<Item, ItemClaim | null>();
  for (const item of items) {
    const words = fold(item.text);
    const says = patterns.find(({ fits }) => fits(words))?.says;
    if (!says) continue;
    const status = says === 'milestone-status' ? statusIn(words, statuses) : null;
    found.set(item, says === 'nothing' ? null : { item, what: says, status });
  }
  return found;
}

/** `*` stands for anything. No regular expression: with many stars that takes for ever. */
function matcherOf(text: string): (words: string) => boolean {
  const [first = '', ...rest] = text.split('*').map(fold);
  const last = rest.pop();
  if (last === undefined) return (words) => words === first;
  return (words) => {
    const end = words.length - last.length;
    let at = first.length;
    if (!words.startsWith(first) || !words.endsWith(last)) return false;
    for (const part of rest) {
      const found = words.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return at <= end;
  };
}

/** The status word that a sentence ends with, or done where it names none: "The milestone is signed off". */
function statusIn(words: string, more: Config['statuses']): NonNullable<ItemClaim['status']> {
  let best: NonNullable<ItemClaim['status']> | null = null;
  for (const [category, known] of Object.entries(lexicon.statuses)) {
    for (const word of [...known, ...(more[category as Category] ?? [])]) {
      if (words.endsWith(` ${fold(word)}`) && word.length > (best?.word.length ?? 0))
        best = { word, category: category as Category };
    }
  }
  return best ?? { word: 'Completed', category: 'done' };
}
