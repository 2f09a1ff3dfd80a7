/** Text that waits to be filled in: `[Title]`, `<topic>`, `{short title}`, `TBD`. */
import type { Placeholder } from './model';
import type { Vocabulary } from './vocabulary';
import { fold } from './words';

const htmlTags = new Set(
  'a b br code details div em h1 h2 h3 hr i img kbd li ol p pre s span strong sub summary sup table td th tr u ul'.split(
    ' ',
  ),
);

/** What kind of placeholder a whole title, cell, item or value is. `folded`: the text, by who has it. */
export function placeholderOf(
  text: string,
  vocabulary: Vocabulary,
  folded?: string,
): Placeholder['kind'] | null {
  const value = text.trim();
  if (value === '' || value.length > 200) return null;
  const first = value[0]!;
  if (first === '[') {
    // `[team/repository#12]` is a link whose target nobody wrote.
    if (!/^\[[^[\]]+\]$/.test(value) || /^\[(?:[\w.-]*\/)?[\w.-]+#\d+\]$/.test(value)) return null;
    return /^\[(?:[xX ~/>-]|\d{1,3}%?|[A-Z]{2}[A-Z0-9_-]*)\]$/.test(value) ? null : 'bracket';
  }
  if (first === '{') return /^\{\{?[^{}]+\}\}?$/.test(value) ? 'bracket' : null;
  if (first === '<') {
    const inner = /^<([A-Za-z][\w .,/-]*)>$/.exec(value)?.[1];
    return inner !== undefined && !htmlTags.has(inner.toLowerCase()) ? 'angle' : null;
  }
  const words = folded ?? fold(value);
  if (words.length > vocabulary.longestOpen) return null;
  return vocabulary.open.has(words) && /[a-z]/i.test(value) ? 'tbd' : null;
}
