import type { RecordNode } from '../../graph/graph';
import { relativePath } from '../../graph/relativePath';
import type { DocumentEdit, FixContext } from '../rule';
import type { Referred } from './records';

/** A reference to a record made one to another: its number, its title and its path, in the words that stand there. */
export function writeRecord(
  { uri, text }: Pick<FixContext, 'uri' | 'text'>,
  { start, end, link, record: old }: Pick<Referred, 'start' | 'end' | 'link' | 'record'>,
  next: RecordNode,
): DocumentEdit {
  const words = link ? link.textAt : { start, end };
  const said = inWordsOf(text.slice(words.start, words.end), old, next);
  if (!link?.urlAt) return { uri, ...words, text: said };
  const between = text.slice(words.end, link.urlAt.start);
  const path = pathLike(link.path ?? '', relativePath(uri, next.uri));
  return { uri, start: words.start, end: link.urlAt.end, text: said + between + encodeURI(path) };
}

/** `ADR-0003: Totals` as `ADR-0005: Movements`, `0003` as `0005`. */
export function inWordsOf(words: string, old: RecordNode, next: RecordNode): string {
  const from = old.summary.id;
  const to = next.summary.id;
  const title = old.summary.title;
  let said = words;
  if (from && to) {
    const digits = /\d[\d.-]*$/.exec(to.text)?.[0] ?? to.text;
    const number = from.numbers.at(-1);
    said = said.replace(/\d+/g, (written) =>
      Number(written) === number ? digits.padStart(written.length, '0') : written,
    );
  }
  return title === '' ? said : said.replace(title, next.summary.title);
}

/** `./0005.md` where the old path began with `./` too. */
export const pathLike = (old: string, path: string): string =>
  old.startsWith('./') && !path.startsWith('.') ? `./${path}` : path;
