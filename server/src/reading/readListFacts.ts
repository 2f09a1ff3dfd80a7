/** What the items of a list say: boxes, fields, entries. */
import type { Inline, List, ListItem, Span } from '../markdown/outline';
import { sourceSpan } from '../markdown/sourceSpan';
import { readClaim } from './claim';
import type { EntryFact, FieldFact, LabelFact } from './facts';
import { type Context, deepest, type Place, readBlocks } from './factsOf';
import { type FieldIn, fieldsIn } from './fieldsIn';
import { inlineFacts } from './inlineFacts';
import type { Words } from './model';
import { isRequired } from './optional';
import { type PictureBox, pictureBoxes } from './pictureBoxes';
import { giveEntries, labelOf } from './readParagraph';
import { placeholder, whole } from './readTableFacts';
import { readTitle } from './readTitle';
import { fold } from './words';
import { wordsAt } from './wordsAt';

export function readList(list: List, place: Place, context: Context): readonly EntryFact[] {
  if (place.level > deepest) return [];
  const pictures = pictureBoxes(list, context.vocabulary);
  const fields = list.items.map((item) =>
    item.box === null && pictures === null ? fieldsOfItem(item, context) : none,
  );
  const known = fields.some((all) => all.some(({ name }) => name !== null));
  return list.items.map((item, index) =>
    readItem(
      item,
      boxOf(item) ?? pictures?.[index] ?? null,
      known ? fields[index]! : none,
      list.ordered,
      place,
      context,
    ),
  );
}

const none: readonly FieldIn[] = [];

/** The character between the brackets: what a tick replaces. */
function boxOf({ box }: ListItem): PictureBox | null {
  return box === null ? null : { start: box.start + 1, end: box.end - 1, mark: box.mark, to: 0 };
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
  box: PictureBox | null,
  fields: readonly FieldIn[],
  ordered: boolean,
  place: Place,
  context: Context,
): EntryFact {
  const { vocabulary, facts } = context;
  const [first] = item.blocks;
  const inline = first?.kind === 'paragraph' ? first.content : null;
  const said = inline === null ? null : saidIn(inline, box?.to ?? 0);
  const text = said?.text ?? '';
  const folded = box === null ? '' : fold(text);
  // Nothing there is required or not.
  const isAlone = box === null && item.blocks.length === 1;
  const entry: EntryFact = {
    kind: 'entry',
    start: item.start,
    end: item.end,
    inline,
    box,
    depth: place.depth,
    parentBox: place.parent === null || place.parent.box !== null ? place.parent : place.parent.parentBox,
    label: place.label ?? place.parent?.names ?? place.parent?.label ?? null,
    names: inline === null || box === null || place.depth > 0 ? null : phaseNamed(inline, box.to, context),
    ordered,
    required:
      place.parent?.required !== false &&
      (inline === null || isAlone || isRequired(inline, box?.mark ?? ' ', vocabulary)),
    labelled: fields.length > 0,
    said,
    text,
    name: folded.slice(0, 80),
    claim: box === null || inline === null ? null : readClaim(inline, box.to),
  };
  facts.push(entry);
  if (inline !== null) {
    for (const field of fields) pushField(field, inline, 'list', place.depth, item, context);
    inlineFacts(inline, vocabulary, facts);
    if (fields.length === 0) {
      const all = whole(inline);
      placeholder(all, vocabulary, facts, box !== null && all.text === text ? folded : undefined);
    }
  }
  // All that most items are.
  if (inline !== null && item.blocks.length === 1) return entry;
  const inner: Place = {
    depth: place.depth + 1,
    level: place.level + 1,
    nested: place.nested,
    parent: entry,
    label: null,
  };
  const label = inline === null || box !== null ? null : labelOf(inline, context);
  const rest = inline === null ? item.blocks : item.blocks.slice(1);
  const [second] = rest;
  if (inline !== null && label !== null && second?.kind === 'list') {
    giveEntries(facts, inline, readList(second, { ...inner, label }, context));
    readBlocks(rest.slice(1), inner, context);
  } else {
    readBlocks(rest, inner, context);
  }
  return entry;
}

function phaseNamed(inline: Inline, from: number, { vocabulary }: Context): LabelFact | null {
  const bold = inline.marks.find(({ kind, to }) => kind === 'strong' && to > from);
  if (bold === undefined || !/^[^\p{L}\p{N}]{0,8}$/u.test(inline.text.slice(from, bold.from))) return null;
  const title = readTitle(inline, bold.from, bold.to, vocabulary);
  if (title.subject?.kind !== 'phase' || !title.subject.closed) return null;
  return { ...title.title, role: null, title };
}

/** The words after the picture of a box; all of them where there is none. */
function saidIn(inline: Inline, from: number): Words {
  const { start, end } = from === 0 ? inline : sourceSpan(inline, from, inline.text.trimEnd().length);
  return { start, end, text: inline.text.slice(from).trim() };
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
