import { fold } from '../reading/words';
import { placeholdersInHeading } from './placeholders';
import type { HeadingPattern } from './templateSchema';

/** So many gaps cost a pattern the length of a heading to this power; a template with more of them leaves all free. */
const most = 3;

/** What a heading of a template, placeholders and all, takes for itself. */
export function headingPattern(title: string): HeadingPattern {
  const placeholders = placeholdersInHeading(title);
  if (placeholders.length === 0) return { exact: fold(title), free: null };
  if (placeholders.length > most) return { exact: null, free: null };
  let source = '';
  let words = '';
  let at = 0;
  for (const { start, end } of [...placeholders, { start: title.length, end: title.length }]) {
    words += title.slice(at, start);
    source += `${literal(title.slice(at, start))}${start < end ? '.+' : ''}`;
    at = end;
  }
  return { exact: null, free: fold(words) === '' ? null : new RegExp(`^${source}$`) };
}

/** As folded words are written, spaces kept loose. */
function literal(text: string): string {
  return text
    .toLowerCase()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s*');
}
