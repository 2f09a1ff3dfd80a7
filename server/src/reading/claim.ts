/** Checklist sentences that the rest of the roadmap can prove or refute. */

import type { Inline } from '../markdown/outline';
import type { EntryFact } from './facts';
import type { Claim, Item } from './model';
import { placeStatus } from './place';
import { readStatus } from './readStatus';
import type { Vocabulary } from './vocabulary';

/** What the sentence of a box claims, and where in it the status stands. */
export interface ClaimRead {
  readonly what: Claim['says']['what'];
  readonly from: number;
  readonly to: number;
}

const complete = '(?:complete|completed|done|finished|met|ticked|checked|satisfied)';

/** By meaning, the most telling first; each after the words that it may begin with. */
const patterns: readonly (readonly [string, Claim['says']['what'], RegExp])[] = [
  [
    'the milestone',
    'milestone-status',
    /^(?:the )?milestone(?:'s|’s)? status (?:is |has been |was )?(?:set|updated|changed|moved|marked) (?:to|as)\s+/i,
  ],
  [
    'set update change move',
    'milestone-status',
    /^(?:set|update|change|move) (?:the )?milestone(?:'s|’s)? status to\s+/i,
  ],
  ['mark', 'milestone-status', /^mark (?:the |this )?milestone (?:as )?\s*/i],
  [
    'the this milestone',
    'milestone-status',
    /^(?:the |this )?milestone (?:is |has been |was )?marked (?:as )?\s*/i,
  ],
  [
    'all',
    'phase-exits-done',
    new RegExp(
      `^all phases?(?:'|’|'s|’s)? (?:exit criteria|exits?|exit gates|gates) (?:are |is |have been )?(?:all )?${complete}\\b`,
      'i',
    ),
  ],
  [
    'all exit',
    'phase-exits-done',
    new RegExp(
      `^(?:all )?exit criteria (?:of|for) (?:all|every|each) phases? (?:are |is )?${complete}\\b`,
      'i',
    ),
  ],
  [
    'all every',
    'phases-done',
    new RegExp(
      `^(?:all|every) phases?(?:'|’|'s|’s)?(?: (?:tasks|items|checklists|work))? (?:are |is |have been )?${complete}\\b`,
      'i',
    ),
  ],
  [
    'roadmap status statuses owners',
    'owners-current',
    /^(?:roadmap )?(?:status(?:es)? and owners|owners and status(?:es)?) (?:are|is) (?:current|up[ -]to[ -]date)\b/i,
  ],
  [
    'milestone',
    'index-matches',
    /^milestone (?:artifacts?|status|document|file) (?:match(?:es)?|agrees? with) (?:the )?roadmap index\b/i,
  ],
];

/** What may be said after a first word: of most sentences no more is read than that. */
const byOpening: ReadonlyMap<string, typeof patterns> = new Map(
  patterns
    .flatMap(([words]) => words.split(' '))
    .map((word) => [word, patterns.filter(([words]) => words.split(' ').includes(word))]),
);

export function claimOf(
  item: Item,
  { claim, inline }: EntryFact,
  offset: number,
  vocabulary: Vocabulary,
): Claim | null {
  if (claim === null || inline === null) return null;
  if (claim.what !== 'milestone-status') return { item: item.index, says: { what: claim.what } };
  const status = readStatus({ inline, from: claim.from, to: claim.to }, vocabulary);
  return status === null
    ? null
    : { item: item.index, says: { what: 'milestone-status', status: placeStatus(status, offset) } };
}

/** `start`: where the sentence begins in the text. */
export function readClaim({ text, marks }: Inline, start: number): ClaimRead | null {
  const sentence = start === 0 ? text : text.slice(start);
  const opening = /^[a-z]{0,9}/i.exec(sentence)![0].toLowerCase();
  for (const [, what, pattern] of byOpening.get(opening) ?? []) {
    const match = pattern.exec(sentence);
    if (match === null) continue;
    const from = start + match[0].length;
    const code = marks.find((mark) => mark.kind === 'code' && mark.from >= from);
    const to = code?.from === from ? code.to : text.replace(/(?<![.\s])[.\s]+$/, '').length;
    return { what, from, to };
  }
  return null;
}
