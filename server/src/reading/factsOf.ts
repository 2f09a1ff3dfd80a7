/** Reads one chunk. */
import type { Block, Heading, Inline, List, ListItem, Paragraph, Span, Table } from '../markdown/outline';
import { sourceSpan } from '../markdown/sourceSpan';
import { readClaim } from './claim';
import { contentsOf } from './contentsOf';
import type { EntryFact, Fact, Facts, FieldFact, LabelFact } from './facts';
import { type FieldIn, fieldsIn } from './fieldsIn';
import { htmlFacts, inlineFacts } from './inlineFacts';
import type { SectionRole } from './model';
import { isRequired } from './optional';
import { placeholderOf } from './placeholder';
import { readTitle } from './readTitle';
import { slugOf } from './slug';
import { tableFact } from './tableFact';
import { matchHeading, type Vocabulary } from './vocabulary';
import { fold } from './words';
import { wordsAt } from './wordsAt';

interface Context {
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly facts: Fact[];
}

/** Where in the document's tree a block stands. */
interface Place {
  readonly depth: number;
  /** Lists and quotes around it. */
  readonly level: number;
  readonly nested: boolean;
  readonly parent: EntryFact | null;
  readonly label: LabelFact | null;
}

const top: Place = { depth: 0, level: 0, nested: false, parent: null, label: null };

export function factsOf(
  chunk: { readonly text: string; readonly blocks: readonly Block[] },
  vocabulary: Vocabulary,
): Facts {
  const context: Context = { text: chunk.text, vocabulary, facts: [] };
  const conflict = conflictIn(chunk.text, chunk.blocks);
  if (conflict !== null) context.facts.push({ kind: 'conflict', start: conflict.start, end: conflict.end });
  readBlocks(chunk.blocks, top, context);
  return { list: context.facts, contents: contentsOf(context.facts) };
}

/** The first line `<<<<<<<` that is not an example in a code block. */
function conflictIn(text: string, blocks: readonly Block[]): Span | null {
  for (let at = text.indexOf('<<<<<<<'); at >= 0; at = text.indexOf('<<<<<<<', at + 7)) {
    const before = at === 0 ? '\n' : text[at - 1]!;
    if ((before !== '\n' && before !== '\r') || !/[ \r\n]/.test(text[at + 7] ?? '\n')) continue;
    if (blocks.some(({ kind, start, end }) => kind === 'code' && start <= at && at < end)) continue;
    const end = text.slice(at).search(/[\r\n]|$/);
    return { start: at, end: at + end };
  }
  return null;
}

/** Nobody nests deeper on purpose. */
const deepest = 100;

function readBlocks(blocks: readonly Block[], place: Place, context: Context): void {
  if (place.level > deepest) return;
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    // A list that a label stands over was read with the label.
    const read =
      block.kind === 'list' && before?.kind === 'paragraph' && labelOf(before.content, context) !== null;
    if (!read) readBlock(block, blocks[index + 1], place, context);
  }
}

function readBlock(block: Block, next: Block | undefined, place: Place, context: Context): void {
  const { facts, text } = context;
  const { start, end } = block;
  switch (block.kind) {
    case 'heading':
      readHeading(block, place, context);
      break;
    case 'paragraph':
      readParagraph(block, next?.kind === 'list' ? next : null, place, context);
      break;
    case 'list':
      readList(block, place, context);
      break;
    case 'table':
      readTable(block, context);
      break;
    case 'html':
      htmlFacts(text.slice(start, end), start, facts);
      break;
    case 'quote':
    case 'footnote':
      readBlocks(block.blocks, { ...place, level: place.level + 1, nested: true }, context);
      break;
    case 'definition':
      facts.push({
        kind: 'definition',
        start,
        end,
        label: block.label,
        url: block.target.url,
        urlAt: block.target.at,
      });
      break;
    case 'frontMatter':
      facts.push({ kind: 'frontMatter', start, end, entries: block.entries });
      break;
    default:
      break;
  }
}

function readHeading(heading: Heading, place: Place, { vocabulary, facts }: Context): void {
  const { content, depth, start, end } = heading;
  const title = readTitle(content, 0, content.text.length, vocabulary);
  facts.push({
    kind: 'heading',
    start,
    end,
    depth,
    nested: place.nested || place.depth > 0,
    text: content.text,
    inline: content,
    subject: title.subject,
    numbering: title.numbering,
    title: title.title,
    status: title.status,
    estimate: title.estimate,
    when: title.when,
    optional: title.optional,
    arrow: title.arrow,
    explicitId: title.explicitId,
    role: roleOf(title.title.text, vocabulary),
    slug: slugOf(content.text),
  });
  inlineFacts(content, vocabulary, facts);
  placeholder(title.title, vocabulary, facts);
}

/** Roles that one word beside another still gives: "Backend Tasks". */
const loose: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'precheck',
  'development',
  'review',
  'exit',
  'acceptance',
  'milestone-review',
  'goal',
  'deliverables',
  'dependencies',
  'milestones',
  'phases',
  'timeline',
  'risks',
]);

function roleOf(text: string, vocabulary: Vocabulary): SectionRole | null {
  return (
    matchHeading(vocabulary.sections, fold(withoutBrackets(text)), (role) => loose.has(role))?.value ?? null
  );
}

function withoutBrackets(text: string): string {
  const bare = text.replace(/\s*[([][^()[\]]*[)\]]\s*/g, ' ').trim();
  return bare === '' ? text : bare;
}

function readParagraph(paragraph: Paragraph, list: List | null, place: Place, context: Context): void {
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
function giveEntries(facts: Fact[], inline: Inline, entries: readonly EntryFact[]): void {
  for (let index = facts.length - 1; index >= 0; index--) {
    const fact = facts[index]!;
    if (fact.kind !== 'field' || fact.inline !== inline) continue;
    if (fact.from >= fact.to) facts[index] = { ...fact, entries };
    return;
  }
}

/** Words that say what the list after them is: they end with a colon, or are bold throughout. */
function labelOf(inline: Inline, { vocabulary }: Context): LabelFact | null {
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

function readList(list: List, place: Place, context: Context): readonly EntryFact[] {
  if (place.level > deepest) return [];
  const fields = list.items.map((item) => (item.box === null ? fieldsOfItem(item, context) : []));
  const known = fields.some((all) => all.some(({ name }) => name !== null));
  return list.items.map((item, index) =>
    readItem(item, known ? fields[index]! : [], list.ordered, place, context),
  );
}

function fieldsOfItem(item: ListItem, { vocabulary }: Context): readonly FieldIn[] {
  const first = item.blocks[0];
  if (first?.kind !== 'paragraph') return [];
  const fields = fieldsIn(first.content, vocabulary);
  return fields.length > 0 ? fields : plainField(first.content);
}

/** `- Label: value` with a label that nobody knows; kept only beside known ones. */
function plainField({ text }: Inline): readonly FieldIn[] {
  const match = /^([\p{L}][\p{L}\p{N} /&+-]{0,30}):\s+\S/u.exec(text);
  if (match === null || match[1]!.split(' ').length > 4) return [];
  const colon = match[1]!.length;
  const value = text.slice(colon + 1).search(/\S/) + colon + 1;
  return [
    {
      name: null,
      label: [0, colon],
      value: [value, text.trimEnd().length],
      line: [0, text.length],
      strong: false,
    },
  ];
}

function readItem(
  item: ListItem,
  fields: readonly FieldIn[],
  ordered: boolean,
  place: Place,
  context: Context,
): EntryFact {
  const { vocabulary, facts } = context;
  const [first, ...rest] = item.blocks;
  const inline = first?.kind === 'paragraph' ? first.content : null;
  const text = inline === null ? '' : inline.text.trim();
  const entry: EntryFact = {
    kind: 'entry',
    start: item.start,
    end: item.end,
    inline,
    box: item.box === null ? null : { start: item.box.start, end: item.box.end, mark: item.box.mark },
    depth: place.depth,
    parentBox: place.parent === null || place.parent.box !== null ? place.parent : place.parent.parentBox,
    label: place.label ?? place.parent?.label ?? null,
    ordered,
    required:
      place.parent?.required !== false &&
      (inline === null || isRequired(inline, item.box?.mark ?? ' ', vocabulary)),
    labelled: fields.length > 0,
    text,
    name: item.box === null ? '' : fold(text).slice(0, 80),
    claim: item.box === null || inline === null ? null : readClaim(inline),
  };
  facts.push(entry);
  if (inline !== null) {
    for (const field of fields) pushField(field, inline, 'list', place.depth, item, context);
    inlineFacts(inline, vocabulary, facts);
    if (fields.length === 0) placeholder(whole(inline), vocabulary, facts);
  }
  const inner: Place = {
    ...place,
    depth: place.depth + 1,
    level: place.level + 1,
    parent: entry,
    label: null,
  };
  const label = inline === null || item.box !== null ? null : labelOf(inline, context);
  const [second] = rest;
  if (inline !== null && label !== null && second?.kind === 'list') {
    giveEntries(facts, inline, readList(second, { ...inner, label }, context));
    readBlocks(rest.slice(1), inner, context);
  } else {
    readBlocks(inline === null ? item.blocks : rest, inner, context);
  }
  return entry;
}

/** Unknown labels count beside known ones only; a bold word with a colon is no field by itself. */
function keepFields(fields: readonly FieldIn[]): readonly FieldIn[] {
  return fields.some(({ name }) => name !== null) ? fields : [];
}

function pushField(
  field: FieldIn,
  inline: Inline,
  form: FieldFact['form'],
  depth: number,
  item: Span | null,
  { vocabulary, facts }: Context,
): void {
  const value = wordsAt(inline, ...field.value);
  const label = wordsAt(inline, ...field.label);
  facts.push({
    kind: 'field',
    start: label.start,
    end: Math.max(label.end, value.end),
    name: field.name,
    label,
    value,
    form,
    line: item ?? sourceSpan(inline, ...field.line),
    depth,
    inline,
    from: field.value[0],
    to: field.value[1],
    entries: [],
  });
  placeholder(value, vocabulary, facts);
}

function readTable(table: Table, { vocabulary, facts }: Context): void {
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
function whole(inline: Inline): Span & { readonly text: string } {
  const [mark] = inline.marks;
  const tag = inline.text.trim() === '' && inline.marks.length === 1 && mark?.kind === 'html';
  return { start: inline.start, end: inline.end, text: tag ? (mark.html ?? '') : inline.text };
}

function placeholder(words: Span & { readonly text: string }, vocabulary: Vocabulary, facts: Fact[]): void {
  const form = placeholderOf(words.text, vocabulary);
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
