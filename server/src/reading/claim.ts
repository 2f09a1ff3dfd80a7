/** Checklist sentences that the rest of the roadmap can prove or refute. */

import type { Inline } from '../markdown/outline';
import type { Claim, Item } from './model';
import { placeStatus } from './place';
import { readStatus } from './readStatus';
import type { Vocabulary } from './vocabulary';

export type ClaimCache = WeakMap<Inline, ClaimRead | null>;

interface ClaimRead {
  readonly what: Claim['says']['what'];
  readonly from: number;
  readonly to: number;
}

const patterns: readonly (readonly [Claim['says']['what'], RegExp])[] = [
  ['milestone-status', /^milestone status (?:is )?(?:set|updated|changed|moved) to\s+/i],
  [
    'phase-exits-done',
    /^all phase(?:s'|s)? (?:exit criteria|exits?|gates) (?:are |is )?(?:complete|completed|done|met|ticked)\b/i,
  ],
  [
    'owners-current',
    /^(?:roadmap )?(?:status and owners|owners and status) (?:are|is) (?:current|up[ -]to[ -]date)\b/i,
  ],
  ['index-matches', /^milestone (?:artifacts?|status|document) match(?:es)? (?:the )?roadmap index\b/i],
];

export function claimOf(
  item: Item,
  inline: Inline,
  offset: number,
  vocabulary: Vocabulary,
  cache: ClaimCache,
): Claim | null {
  let read = cache.get(inline);
  if (read === undefined) {
    read = readClaim(inline);
    cache.set(inline, read);
  }
  if (read === null) return null;
  if (read.what !== 'milestone-status') return { item: item.index, says: { what: read.what } };
  const status = readStatus({ inline, from: read.from, to: read.to }, vocabulary);
  return status === null
    ? null
    : { item: item.index, says: { what: 'milestone-status', status: placeStatus(status, offset) } };
}

function readClaim({ text, marks }: Inline): ClaimRead | null {
  for (const [what, pattern] of patterns) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const from = match[0].length;
    const code = marks.find((mark) => mark.kind === 'code' && mark.from >= from);
    const to = code?.from === from ? code.to : text.replace(/[.\s]+$/, '').length;
    return { what, from, to };
  }
  return null;
}
