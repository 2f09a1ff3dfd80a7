import type { RecordNode } from '../../graph/graph';
import { relativePath } from '../../graph/relativePath';
import type { DocumentEdit, FixContext } from '../rule';
import { firstClause } from './firstClause';
import type { IndexEntry, RecordIndex } from './recordIndex';
import { inWordsOf, pathLike } from './writeRecord';

/** Records put into an index where their numbers belong, each written as its neighbour is; null where that cannot be done. */
export function addToIndex(
  { uri, text }: FixContext,
  { entries, records }: RecordIndex,
  uris: readonly string[],
): readonly DocumentEdit[] | null {
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const places = new Map<number, string>();
  for (const next of records) {
    if (!uris.includes(next.uri)) continue;
    const before = entries.findLast(({ record }) => numberOf(record) < numberOf(next));
    const neighbour = before ?? entries[0]!;
    const line = lineLike(uri, text, neighbour, next);
    if (line === null) return null;
    const at = before ? neighbour.line.end : neighbour.line.start;
    places.set(at, (places.get(at) ?? '') + (before ? lineEnd + line : line + lineEnd));
  }
  return [...places].map(([at, lines]) => ({ uri, start: at, end: at, text: lines }));
}

const numberOf = ({ summary }: RecordNode): number => summary.id?.numbers.at(-1) ?? 0;

function lineLike(uri: string, text: string, entry: IndexEntry, next: RecordNode): string | null {
  const line = text.slice(entry.line.start, entry.line.end);
  return entry.status || line.trimStart().startsWith('|')
    ? rowLike(uri, text, entry, next)
    : itemLike(uri, text, entry, next);
}

/** `- [ADR 0001: Database](0001-database.md)`; what else an item says of a record is for its author. */
function itemLike(uri: string, text: string, entry: IndexEntry, next: RecordNode): string | null {
  const { line, link, end } = entry;
  if (!link || text.slice(end, line.end).trim() !== '') return null;
  const marker = text.slice(line.start, entry.start);
  return /^\s*[-*+]\s+$/.test(marker) ? marker + linkLike(uri, text, entry, next) : null;
}

function rowLike(uri: string, text: string, entry: IndexEntry, next: RecordNode): string | null {
  const { line, link, record, status, title } = entry;
  const row = text.slice(line.start, line.end);
  const above = text.slice(text.lastIndexOf('\n', line.start - 2) + 1, Math.max(0, line.start - 1));
  const isAligned = above.trimEnd().length === row.length;
  let at = line.start;
  return row
    .split(/((?<!\\)\|)/)
    .map((cell) => {
      const start = at;
      at += cell.length;
      const words = cell.trim();
      if (words === '|' || words === '') return cell;
      const holds = (place: { start: number; end: number } | null): boolean =>
        place !== null && start <= place.start && place.end <= at;
      const said = holds(link)
        ? text.slice(start, link!.start) + linkLike(uri, text, entry, next) + text.slice(link!.end, at)
        : holds(status)
          ? cell.replace(words, () => statusLike(words, next))
          : holds(title)
            ? cell.replace(words, () => next.summary.title.replaceAll('|', '\\|'))
            : words === record.summary.date
              ? cell.replace(words, next.summary.date ?? '')
              : changed(cell, inWordsOf(cell, record, next));
      return isAligned ? said.trimEnd().concat(' ').padEnd(cell.length) : said;
    })
    .join('');
}

/** A cell that says something else of the neighbour stays empty for the new one. */
const changed = (cell: string, said: string): string => (said === cell ? ' ' : said);

function statusLike(words: string, { summary }: RecordNode): string {
  const status = firstClause(summary.status ?? '');
  return words === words.toLowerCase()
    ? status.toLowerCase()
    : status.slice(0, 1).toUpperCase() + status.slice(1);
}

function linkLike(uri: string, text: string, { link, record }: IndexEntry, next: RecordNode): string {
  const { start, end, textAt, urlAt } = link!;
  const url = pathLike(link!.path!, relativePath(uri, next.uri));
  const words = inWordsOf(text.slice(textAt.start, textAt.end), record, next);
  if (!urlAt) return `[${words}](${encodeURI(url)})`;
  return (
    text.slice(start, textAt.start) +
    words +
    text.slice(textAt.end, urlAt.start) +
    encodeURI(url) +
    text.slice(urlAt.end, end)
  );
}
