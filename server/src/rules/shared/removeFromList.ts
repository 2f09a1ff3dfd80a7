import type { Span } from '../../markdown/outline';

/**
 * Takes an entry out of a list that is written in one line or as lines of their own, with the separator that belongs
 * to it. `entries` are the places of the words alone. Null where that would not leave a list.
 */
export function removeFromList(
  text: string,
  entries: readonly Span[],
  at: number,
): (Span & { readonly text: string }) | null {
  const entry = entries[at]!;
  const before = entries[at - 1];
  const after = entries[at + 1];
  // The separator before, or for the first the one after.
  const gap = before
    ? { start: before.end, end: entry.start }
    : after
      ? { start: entry.end, end: after.start }
      : null;
  if (!gap || !/^[\s,;/·|*\-+]*$/.test(text.slice(gap.start, gap.end))) return null;
  return { start: Math.min(gap.start, entry.start), end: Math.max(gap.end, entry.end), text: '' };
}
