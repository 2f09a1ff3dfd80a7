/** What the items of a list say: boxes, fields, entries. */
import type { Inline, List, ListItem, Span } from '../markdown/outline';
import { sourceSpan } from '../markdown/sourceSpan';
import { readClaim } from './claim';
import type { EntryFact, FieldFact } from './facts';
import { type Context, deepest, type Place, readBlocks } from './factsOf';
import { type FieldIn, fieldsIn } from './fieldsIn';
import { inlineFacts } from './inlineFacts';
import { isRequired } from './optional';
import { giveEntries, labelOf } from './readParagraph';
import { placeholder, whole } from './readTableFacts';
import { fold } from './words';
import { wordsAt } from './wordsAt';

export function readList(list: List, place: Place, context: Context): readonly EntryFact[] {
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
export function keepFields(fields: readonly FieldIn[]): readonly FieldIn[] {
  return fields.some(({ name }) => name !== null) ? fields : [];
}

export function pushField(
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
