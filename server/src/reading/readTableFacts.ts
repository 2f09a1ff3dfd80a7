/** What the cells of a table say. */
import type { Inline, Span, Table } from '../markdown/outline';
import type { Fact } from './facts';
import type { Context } from './factsOf';
import { inlineFacts } from './inlineFacts';
import { placeholderOf } from './placeholder';
import { tableFact } from './tableFact';
import type { Vocabulary } from './vocabulary';
import { fold } from './words';

export function readTable(table: Table, { vocabulary, facts }: Context): void {
  const fact = tableFact(table, vocabulary);
  facts.push(fact);
  for (const cell of fact.header) inlineFacts(cell.inline, vocabulary, facts);
  const rows = fact.header.length === 2 ? [{ ...table.header, cells: fact.header }, ...fact.rows] : [];
  const named = rows.filter(
    ({ cells }) => cells[0] !== undefined && vocabulary.fields.has(fold(cells[0].text)),
  );
  const labels = named.length * 2 >= rows.length && named.length >= 2;
  for (const row of labels ? rows : []) {
    const [label, value] = row.cells;
    if (label === undefined || value === undefined) continue;
    const name = vocabulary.fields.get(fold(label.text)) ?? null;
    if (name === null) continue;
    facts.push({
      kind: 'field',
      start: label.start,
      end: value.end,
      name,
      label: { start: label.start, end: label.end, text: label.text },
      value: { start: value.start, end: value.end, text: value.text },
      form: 'row',
      line: { start: row.start, end: row.end },
      depth: 0,
      inline: value.inline,
      from: 0,
      to: value.text.length,
      entries: [],
    });
  }
  for (const row of fact.rows) {
    for (const cell of row.cells) {
      inlineFacts(cell.inline, vocabulary, facts);
      placeholder(whole(cell.inline), vocabulary, facts);
    }
  }
}

/** `<topic>` alone reads as a tag that nobody knows. */
export function whole(inline: Inline): Span & { readonly text: string } {
  const [mark] = inline.marks;
  const tag = inline.marks.length === 1 && mark?.kind === 'html' && inline.text.trim() === '';
  return tag ? { start: inline.start, end: inline.end, text: mark.html ?? '' } : inline;
}

export function placeholder(
  words: Span & { readonly text: string },
  vocabulary: Vocabulary,
  facts: Fact[],
  folded?: string,
): void {
  const form = placeholderOf(words.text, vocabulary, folded);
  if (form !== null)
    facts.push({
      kind: 'placeholder',
      start: words.start,
      end: words.end,
      text: words.text.trim(),
      form,
      whole: true,
    });
}
