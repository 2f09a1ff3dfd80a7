/** The model after the words of one item with a box were edited, and nothing else changed. */
import type { Span } from '../markdown/outline';
import type { EntryFact, Facts } from './facts';
import { itemKey, saysSame } from './itemKey';
import type { Item, Model } from './model';
import { numberedTitle } from './numberedTitle';
import { isAlike, isReadAsText, type Places, saysAlike, shiftedModel, type TextShift } from './shiftedModel';
import { isBox } from './tickedModel';

export interface Rewording {
  /** Which of the document's boxes, in order, when the boxes before the chunk are added. */
  readonly box: number;
  readonly before: EntryFact;
  readonly after: EntryFact;
}

/** The one item whose words differ where two readings of a chunk say the same otherwise; null where more does. */
export function rewordingBetween(before: Facts, after: Facts, shift: TextShift): Rewording | null {
  if (before.list.length !== after.list.length || before.contents.length !== after.contents.length)
    return null;
  let found: Rewording | null = null;
  let box = 0;
  for (let index = 0; index < before.list.length; index++) {
    const [old, now] = [before.list[index]!, after.list[index]!];
    // The items of a list may be the value of a field.
    if (isReadAsText(old) || (old.kind === 'field' && old.entries.length > 0)) return null;
    const isItem = isBox(old) && isBox(now);
    if (isItem && isReworded(old, now, shift)) {
      if (found) return null;
      found = { box, before: old, after: now };
    } else if (!saysAlike(old, now, shift)) return null;
    if (isItem) box++;
  }
  return before.contents.every((content, index) => isAlike(content, after.contents[index]!)) ? found : null;
}

function isReworded(before: EntryFact, after: EntryFact, { at, removed, delta }: TextShift): boolean {
  const [said, says] = [before.said, after.said];
  if (said === null || says === null || said.start > at || at + removed > said.end) return false;
  if (says.start !== said.start || says.end !== said.end + delta || after.end !== before.end + delta)
    return false;
  if (!isPlain(before) || !isPlain(after)) return false;
  return saysAlike(withoutWords(before), withoutWords(after), { at, removed, delta });
}

/** Its words say nothing but themselves: no phase, milestone, record or claim. */
const isPlain = ({ claim, names, labelled, inline, text, status, references }: EntryFact): boolean =>
  claim === null &&
  names === null &&
  !labelled &&
  status === undefined &&
  references === undefined &&
  !/^\W{0,4}ADR/i.test(text) &&
  !numberedTitle.test(text) &&
  !inline?.marks.some(({ kind, from }) => (kind === 'strong' || kind === 'link') && from <= 16);

const withoutWords = (fact: EntryFact): EntryFact => ({
  ...fact,
  text: '',
  name: '',
  said: null,
  end: fact.start,
});

/**
 * As `shiftedModel`, with other words for an item; null where more would change with them. The words of the model before
 * are changed, not copied.
 */
export function rewordedModel(
  model: Model,
  at: number,
  { before, after }: Rewording,
  places: Places,
  shift: TextShift,
): Model | null {
  const item = model.items[at] as { -readonly [key in keyof Item]: Item[key] };
  const { section, items } = model.checklists[item.checklist]!;
  const role = section === null ? null : model.sections[section]!.role;
  if (role === 'status' || role === 'dependencies') return null;
  // Items that say the same are counted through.
  const [old, key] = [before, after].map(({ name }) => itemKey(item.checklist, name, 1)) as [string, string];
  const isTaken = (other: string): boolean => saysSame(other, old) || saysSame(other, key);
  if (item.key !== old || items.some((index) => index !== at && isTaken(model.items[index]!.key)))
    return null;
  // What ends where the words end could end before or after what was typed there.
  const isAtEnd = item.end === shift.at;
  const isOther = (place: Span): boolean => place.end === shift.at && place !== item;
  if (isAtEnd && (places.common.some(isOther) || places.others.some(isOther))) return null;
  const moved = shiftedModel(model, places, shift);
  if (isAtEnd) item.end += shift.delta;
  item.text = after.text;
  item.key = key;
  return moved;
}
