import { labelKey } from './labelKey';
import type { Chunk } from './markdownDocument';

/** Keys of the labels that the text of a chunk might mention; null when it might mention any. */
export function mentionedIn(chunk: Pick<Chunk, 'text' | 'mentions'>): ReadonlySet<string> | null {
  if (chunk.mentions === undefined) chunk.mentions = mentionsOf(chunk.text);
  return chunk.mentions;
}

/** CommonMark's longest label is 999 characters. */
const LONGEST = 1000;

/**
 * The keys of all labels that the text might mention: whatever stands between a bracket and the next closing one.
 * Too many are found (in code, in text), never too few. A label that runs over the lines of a quote cannot be read
 * off the text, since it has no `>` in it: then null, any label.
 */
export function mentionsOf(text: string): ReadonlySet<string> | null {
  const keys = new Set<string>();
  for (let open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
    const close = closingBracket(text, open + 1);
    if (close <= open + 1) continue;
    const label = text.slice(open + 1, close).replaceAll('\0', '\uFFFD');
    if (/[\r\n][ \t]*>/.test(label)) return null;
    keys.add(labelKey(label, false));
    if (label[0] === '^') keys.add(labelKey(label.slice(1), true));
  }
  return keys;
}

/** The offset of the bracket that ends a label which begins at `from`; -1 if none does. */
function closingBracket(text: string, from: number): number {
  const limit = Math.min(text.length, from + LONGEST);
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 93) return at;
    if (code === 91) return -1;
    if (code === 92) at++;
  }
  return -1;
}
