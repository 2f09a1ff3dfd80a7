/** Whether a box has to be ticked. */
import type { Inline } from '../markdown/outline';
import type { Vocabulary } from './vocabulary';
import { fold } from './words';

/** Not where the box is skipped or moved on, the text struck through, or it says that it is optional or deferred. */
export function isRequired(inline: Inline, mark: string, vocabulary: Vocabulary): boolean {
  if (mark === '-' || mark === '>') return false;
  const { text, marks } = inline;
  if (marks.some(({ kind, from, to }) => kind === 'delete' && (from === 0 || (to - from) * 2 >= text.length)))
    return false;
  return !saysOptional(text, vocabulary);
}

/** The word stands apart: in brackets, before a colon or dash at the start, after a dash at the end. */
function saysOptional(text: string, vocabulary: Vocabulary): boolean {
  if (!/[([:—–-]/.test(text)) return false;
  if (/[([]/.test(text))
    for (const match of text.matchAll(/[([]([^()[\]]{2,60})[)\]]/g))
      if (begins(match[1]!, vocabulary)) return true;
  if (!/[:—–-]/.test(text)) return false;
  const lead = /^([^:—–]{2,30})(?::|\s[—–-]\s)/.exec(text);
  if (lead !== null && vocabulary.optional.includes(fold(lead[1]!))) return true;
  const tail = /\s[—–-]\s([^—–]{2,60})$/.exec(text.slice(-70));
  return tail !== null && begins(tail[1]!, vocabulary);
}

function begins(text: string, vocabulary: Vocabulary): boolean {
  const folded = fold(text);
  return vocabulary.optional.some(
    (word) => folded === word || (folded.startsWith(word) && /^[ ,;:]/.test(folded.slice(word.length))),
  );
}
