import type { Span } from '../../markdown/outline';
import type { Fix, FixContext } from '../rule';

/** Takes one entry out of a list of dependencies, with the comma that belongs to it; the last one leaves "None". */
export function removeDependency({ uri, text }: FixContext, entry: Span): readonly Fix[] {
  const { start } = entry;
  const line = { start: text.lastIndexOf('\n', start - 1) + 1, end: lineEnd(text, entry.end) };
  // The status that it must reach stands behind it.
  const end = entry.end + /^(?:\s*`[^`]*`)?/.exec(text.slice(entry.end, line.end))![0].length;
  const before = /[,;]\s*$/.exec(text.slice(line.start, start));
  const after = /^\s*[,;]\s*/.exec(text.slice(end, line.end));
  const span = before
    ? { start: start - before[0].length, end }
    : after
      ? { start, end: end + after[0].length }
      : null;
  const title = `Remove ${text.slice(start, entry.end).replace(/\[([^[\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')}`;
  if (span) return [{ title, preferred: true, edits: [{ uri, ...span, text: '' }] }];
  // The only entry of a labelled line; anything else (a table cell, front matter) is left to the author.
  if (!/:(?:\*\*)?\s*$/.test(text.slice(line.start, start)) || text.slice(end, line.end).trim() !== '')
    return [];
  return [{ title, preferred: true, edits: [{ uri, start, end, text: 'None' }] }];
}

function lineEnd(text: string, from: number): number {
  const end = text.slice(from).search(/\r|\n/);
  return end < 0 ? text.length : from + end;
}
