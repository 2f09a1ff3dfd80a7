import type { Field } from '../../reading/model';
import type { DocumentEdit } from '../rule';

/** A line like that of a field elsewhere, with another value, before or after a field that stands here. */
export function insertFieldLine(
  uri: string,
  text: string,
  like: Field,
  value: string,
  beside: Field,
  where: 'before' | 'after',
): DocumentEdit | null {
  if (like.form !== 'list' && like.form !== 'line') return null;
  const lineStart = text.lastIndexOf('\n', like.label.start - 1) + 1;
  const next = text.slice(like.value.end).search(/\r|\n/);
  const lineEnd = next < 0 ? text.length : like.value.end + next;
  const written = text.slice(lineStart, like.value.start) + value + text.slice(like.value.end, lineEnd);
  const newline = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  if (where === 'before') {
    const at = text.lastIndexOf('\n', beside.label.start - 1) + 1;
    return { uri, start: at, end: at, text: written + newline };
  }
  const after = text.slice(beside.value.end).search(/\r|\n/);
  const at = after < 0 ? text.length : beside.value.end + after;
  return { uri, start: at, end: at, text: newline + written };
}
