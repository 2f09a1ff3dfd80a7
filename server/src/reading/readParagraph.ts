/** What a paragraph says: fields, the name of the list after it, or prose. */
import type { Inline, List, Paragraph } from '../markdown/outline';
import type { EntryFact, Fact, LabelFact } from './facts';
import { type Context, type Place, roleOf } from './factsOf';
import { fieldsIn } from './fieldsIn';
import { inlineFacts } from './inlineFacts';
import { keepFields, pushField, readList } from './readListFacts';
import { placeholder, whole } from './readTableFacts';
import { readTitle } from './readTitle';

export function readParagraph(paragraph: Paragraph, list: List | null, place: Place, context: Context): void {
  const { content, start, end } = paragraph;
  const { vocabulary, facts } = context;
  const fields = keepFields(fieldsIn(content, vocabulary));
  const label = list === null ? null : labelOf(content, context);
  facts.push({
    kind: 'text',
    start,
    end,
    inline: content,
    depth: place.depth,
    empty: content.text.trim() === '',
    label: fields.length > 0 || label !== null,
  });
  for (const field of fields) pushField(field, content, 'line', place.depth, null, context);
  inlineFacts(content, vocabulary, facts);
  if (fields.length === 0) placeholder(whole(content), vocabulary, facts);
  if (list !== null && label !== null) {
    const entries = readList(list, { ...place, label }, context);
    giveEntries(facts, content, entries);
  }
}

/** The last field of a text takes the list after it for its value when it has none of its own. */
export function giveEntries(facts: Fact[], inline: Inline, entries: readonly EntryFact[]): void {
  for (let index = facts.length - 1; index >= 0; index--) {
    const fact = facts[index]!;
    if (fact.kind !== 'field' || fact.inline !== inline) continue;
    if (fact.from >= fact.to) facts[index] = { ...fact, entries };
    return;
  }
}

/** Words that say what the list after them is: they end with a colon, or are bold throughout. */
export function labelOf(inline: Inline, { vocabulary }: Context): LabelFact | null {
  const from = inline.text.lastIndexOf('\n', inline.text.trimEnd().length - 1) + 1;
  const line = inline.text.slice(from).trimEnd();
  const to = from + line.length;
  if (line.length === 0 || line.length > 120) return null;
  const strong = inline.marks.some(
    (mark) => mark.kind === 'strong' && mark.from <= from + 3 && mark.to >= to - 1,
  );
  if (!strong && !/[:：]$/.test(line)) return null;
  const title = readTitle(inline, from, to, vocabulary);
  const role = roleOf(title.title.text, vocabulary);
  const { start, end, text } = title.title;
  return { start, end, text, role, title };
}
