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

type What = Claim['says']['what'];

const complete = 'completed|complete|done|finished|met|ticked|checked|satisfied';

/**
 * The most telling first. Of words with `|` between them any will do, those with `_` follow each other, and what has a `?`
 * may be missing. Words are told one by one: the code that V8 makes of such an expression is long, and each start would
 * wait for it.
 */
const sentences: readonly (readonly [What, string])[] = [
  ['milestone-status', 'the? milestone status is|has_been|was? set|updated|changed|moved|marked to|as'],
  ['milestone-status', 'set|update|change|move the? milestone status to'],
  ['milestone-status', 'mark the|this? milestone as?'],
  ['milestone-status', 'the|this? milestone is|has_been|was? marked as?'],
  [
    'phase-exits-done',
    `all phases|phase exit_criteria|exit_gates|exits|exit|gates are|is|have_been? all? ${complete}`,
  ],
  ['phase-exits-done', `all? exit criteria of|for all|every|each phases|phase are|is? ${complete}`],
  ['phases-done', `all|every phases|phase tasks|items|checklists|work? are|is|have_been? ${complete}`],
  [
    'owners-current',
    'roadmap? status_and_owners|statuses_and_owners|owners_and_status|owners_and_statuses are|is current|up-to-date|up_to_date',
  ],
  [
    'index-matches',
    'milestone artifacts|artifact|status|document|file matches|match|agrees_with|agree_with the? roadmap index',
  ],
];

interface Slot {
  readonly choices: readonly (readonly string[])[];
  readonly optional: boolean;
}

interface Form {
  readonly what: What;
  readonly slots: readonly Slot[];
}

/** By a word that they may begin with. */
const forms: ReadonlyMap<string, readonly Form[]> = (() => {
  const byOpening = new Map<string, Form[]>();
  for (const [what, sentence] of sentences) {
    const slots = sentence.split(' ').map((words) => ({
      choices: words.split(/[|?]/).flatMap((choice) => (choice ? [choice.split('_')] : [])),
      optional: words.endsWith('?'),
    }));
    const openings = slots.slice(0, slots.findIndex(({ optional }) => !optional) + 1);
    for (const [word] of openings.flatMap(({ choices }) => choices))
      byOpening.set(word!, [...(byOpening.get(word!) ?? []), { what, slots }]);
  }
  return byOpening;
})();

const LOWER = 32;
/** The first letters of words that a sentence may begin with. */
const openings: ReadonlySet<number> = new Set([...forms.keys()].map((word) => word.charCodeAt(0)));

/** Where the words of a form end that stand in a text from here on; null where they do not. */
function formEnd({ what, slots }: Form, text: string, start: number): number | null {
  // A status follows behind a space; any other claim ends with its last word, and with what is put behind it.
  const isStatus = what === 'milestone-status';
  let end = start;
  for (const [index, { choices, optional }] of slots.entries()) {
    const isLast = !isStatus && index === slots.length - 1;
    let next: number | null = null;
    for (const choice of choices) next ??= choiceEnd(choice, text, end, isLast);
    if (next === null && !optional) return null;
    end = next ?? end;
  }
  return isStatus && skipBlanks(text, end) === end ? null : end;
}

function choiceEnd(words: readonly string[], text: string, start: number, isLast: boolean): number | null {
  let end = start;
  for (const word of words) {
    const from = skipBlanks(text, end);
    end = wordEnd(text, from);
    const written = plain(text.slice(from, end));
    if (written !== word && !(isLast && beginsWith(written, word))) return null;
  }
  return end;
}

const plain = (word: string): string => {
  const small = word.toLowerCase().replaceAll('’', "'");
  return small.endsWith("'s") ? small.slice(0, -2) : small.endsWith("'") ? small.slice(0, -1) : small;
};

const beginsWith = (word: string, start: string): boolean =>
  word.startsWith(start) && !/\w/.test(word.charAt(start.length));

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isBlank(text.charCodeAt(at))) at++;
  return at;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

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
  if (!openings.has(text.charCodeAt(start) | LOWER)) return null;
  for (const form of forms.get(plain(text.slice(start, wordEnd(text, start)))) ?? []) {
    const end = formEnd(form, text, start);
    if (end === null) continue;
    const from = skipBlanks(text, end);
    const code = marks.find((mark) => mark.kind === 'code' && mark.from >= from);
    const to = code?.from === from ? code.to : text.replace(/(?<![.\s])[.\s]+$/, '').length;
    return { what: form.what, from, to };
  }
  return null;
}
