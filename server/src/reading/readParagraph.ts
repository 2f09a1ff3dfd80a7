/** What a paragraph says: fields, the name of the list after it, or prose. */
import type { Inline, List, Paragraph } from '../markdown/outline';
import type { EntryFact, Fact, LabelFact, TitleRead } from './facts';
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

/**
 * Words that say what the list after them is: they end with a colon, or are bold throughout, or name a phase or
 * milestone in bold with a remark after it.
 */
export function labelOf(inline: Inline, { vocabulary }: Context): LabelFact | null {
  const from = inline.text.lastIndexOf('\n', inline.text.trimEnd().length - 1) + 1;
  const line = inline.text.slice(from).trimEnd();
  const to = from + line.length;
  if (line.length === 0 || line.length > 120) return null;
  const bold = inline.marks.find((mark) => mark.kind === 'strong' && mark.from <= from + 3 && mark.to > from);
  const sure = (bold !== undefined && bold.to >= to - 1) || /[:：]$/.test(line);
  const remarked = bold !== undefined && remark.test(inline.text.slice(bold.to, to));
  if (!sure && !remarked) return null;
  const title = readTitle(inline, from, to, vocabulary);
  if (!sure && !names(title)) return null;
  const role = roleOf(title.title.text, vocabulary);
  const { start, end, text } = title.title;
  return { start, end, text, role, title };
}

/** What may stand between the bold name and the list: `**Phase 2: Piles** (2 weeks)`. */
const remark = /^\s*(?:\([^()]{1,40}\)|[—–-]\s.{1,100})\s*$/u;

function names({ subject }: TitleRead): boolean {
  return subject?.closed === true && (subject.kind === 'phase' || subject.kind === 'milestone');
}

/** `<details><summary>Phase 1: Survey</summary>`: what the lists down to `</details>` are. */
export function summaryOf(html: string, start: number, { vocabulary }: Context): LabelFact | null {
  const match = /<summary>((?:\s|<\/?[a-z][a-z0-9]*>)*)([^<>]{1,120})/i.exec(html);
  if (match === null || html.indexOf('</details>', match.index) >= 0) return null;
  const text = match[2]!;
  const at = start + match.index + match[0].length - text.length;
  const inline: Inline = { start: at, end: at + text.length, text, pieces: [0, at], marks: [] };
  const title = readTitle(inline, 0, text.length, vocabulary);
  const role = roleOf(title.title.text, vocabulary);
  if (role === null && !names(title)) return null;
  return { start: title.title.start, end: title.title.end, text: title.title.text, role, title };
}
