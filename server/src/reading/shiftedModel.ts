import type { Span } from '../markdown/outline';
import type { Content, Fact, Facts } from './facts';
import type { Model } from './model';

/** What changed in a text: [at, at + removed) gave way to something `delta` characters longer. Counts as `at` does. */
export interface TextShift {
  readonly at: number;
  readonly removed: number;
  readonly delta: number;
}

/** The place of an edit between two texts, or null where it touches the end: what follows could then begin in it. */
export function shiftBetween(before: string, after: string): TextShift | null {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && before.charCodeAt(at) === after.charCodeAt(at)) at++;
  let same = 0;
  while (
    same < shorter - at &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  if (same === 0 || at === 0) return null;
  return { at, removed: before.length - at - same, delta: after.length - before.length };
}

/**
 * Whether a chunk says the same as before but for where it stands: the edit lies in plain paragraphs, and all else is
 * what it was, before or after the edit. Prose decides nothing but that there is some.
 */
export function saysTheSame(before: Facts, after: Facts, shift: TextShift): boolean {
  if (before.list.length !== after.list.length || before.contents.length !== after.contents.length)
    return false;
  if (before.list.some(isReadAsText)) return false;
  return (
    before.list.every((fact, index) => isMoved(fact, after.list[index]!, shift)) &&
    before.contents.every((content, index) => isAlike(content, after.contents[index]!))
  );
}

/** The plain text of a section about status or dependencies is a value. */
export function isReadAsText(fact: Fact): boolean {
  return fact.kind === 'heading' && (fact.role === 'status' || fact.role === 'dependencies');
}

function isMoved(before: Fact, after: Fact, shift: TextShift): boolean {
  if (before.kind !== after.kind) return false;
  const touched =
    before.end > shift.at && before.start < shift.at + shift.removed + 1 && before.start <= shift.at;
  if (!touched) return saysAlike(before, after, shift);
  if (before.kind !== 'text' || after.kind !== 'text') return false;
  return !before.label && !after.label && before.empty === after.empty && before.depth === after.depth;
}

/** As `saysTheSame`, where the character of a box may be another one. */
export function saysTheSameButBoxes(before: Facts, after: Facts): boolean {
  const nowhere: TextShift = { at: Number.POSITIVE_INFINITY, removed: 0, delta: 0 };
  return (
    before.list.length === after.list.length &&
    before.list.every((fact, index) => saysAlike(withoutBox(fact), withoutBox(after.list[index]!), nowhere))
  );
}

function withoutBox(fact: Fact): Fact {
  return fact.kind === 'entry' && fact.box !== null ? { ...fact, box: { ...fact.box, mark: ' ' } } : fact;
}

/** What a fact keeps for later, where it stands in its run of text, and the run itself: none of it is in the model. */
const unseen: ReadonlySet<string> = new Set([
  'inline',
  'from',
  'to',
  'linkMark',
  'references',
  'head',
  'teams',
  'parentBox',
  'claim',
]);

/** Whether two facts say the same, places moved by the edit: a backtick makes code of what stands before it, too. */
export function saysAlike(a: unknown, b: unknown, shift: TextShift): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return (
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((entry, index) => saysAlike(entry, b[index], shift))
    );
  }
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  for (const key in left) {
    if (unseen.has(key)) continue;
    const [one, other] = [left[key], right[key]];
    if (key === 'start' || key === 'end' || key === 'linkStart') {
      if (!isPlaceMoved(one as number, other as number, shift)) return false;
    } else if (key === 'line') {
      // A whole list item, of which the model takes the place alone.
      if (!isMovedSpan(one as Span, other as Span, shift)) return false;
      // Kept from an earlier look, or not looked at yet.
    } else if (!((key === 'status' || key === 'title') && (one === undefined || other === undefined))) {
      if (!saysAlike(one, other, shift)) return false;
    }
  }
  return true;
}

const isMovedSpan = (before: Span, after: Span, shift: TextShift): boolean =>
  isPlaceMoved(before.start, after.start, shift) && isPlaceMoved(before.end, after.end, shift);

function isPlaceMoved(before: number, after: number, { at, removed, delta }: TextShift): boolean {
  if (before <= at) return after === before;
  return before >= at + removed && after === before + delta;
}

/** The fold asks whether there is enough text under a heading to count as a goal; see `hasContent`. */
const ENOUGH_PROSE = 12;

export function isAlike(a: Content, b: Content): boolean {
  return (
    a.prose >= ENOUGH_PROSE === b.prose >= ENOUGH_PROSE &&
    a.texts === b.texts &&
    a.entries === b.entries &&
    a.boxes === b.boxes &&
    a.fields === b.fields &&
    a.tables === b.tables &&
    a.links === b.links &&
    a.statuses === b.statuses &&
    a.estimates === b.estimates
  );
}

interface Place {
  start: number;
  end: number;
}

/** Everything in a model, and in what was worked out from it, that stands somewhere, each once. Sections have no start of their own, but two ends. */
export interface Places {
  /** Of the few forms that most places have: V8 moves these many times as fast, as long as they are by themselves. */
  readonly common: readonly Place[];
  readonly others: readonly Place[];
  readonly sections: readonly { end: number; ownEnd: number }[];
}

const FEW_FORMS = 3;

export function placesOf(model: Model, kept: object | null): Places {
  const known = new Set<Place>();
  /** By how many things each says. */
  const forms = new Map<number, Place[]>();
  const todo: object[] = kept ? [model, kept] : [model];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const place = next as Place;
    const isPlace = typeof place.start === 'number' && typeof place.end === 'number';
    if (isPlace && known.has(place)) continue;
    const values: readonly unknown[] = Array.isArray(next) ? next : Object.values(next);
    if (isPlace) {
      known.add(place);
      const alike = forms.get(values.length);
      if (alike) alike.push(place);
      else forms.set(values.length, [place]);
    }
    for (const value of values) if (typeof value === 'object' && value !== null) todo.push(value);
  }
  const all = [...forms.values()].sort((a, b) => b.length - a.length);
  return {
    common: all.slice(0, FEW_FORMS).flat(),
    others: all.slice(FEW_FORMS).flat(),
    sections: [...model.sections],
  };
}

/**
 * The model after an edit that changed nothing but where things stand. The places of the model before are moved, not
 * copied: whoever asks for the next model gives up the last.
 */
export function shiftedModel(
  model: Model,
  { common, others, sections }: Places,
  { at, removed, delta }: TextShift,
): Model {
  const from = Math.max(at + removed, at + 1);
  for (const place of common) {
    // What ends before the edit begins before it.
    if (place.end < from) continue;
    place.end += delta;
    if (place.start >= from) place.start += delta;
  }
  // The same again: in one loop with these, V8 would look for the fields of the common ones, too.
  for (const place of others) {
    if (place.end < from) continue;
    place.end += delta;
    if (place.start >= from) place.start += delta;
  }
  for (const section of sections) {
    if (section.end >= from) section.end += delta;
    if (section.ownEnd >= from) section.ownEnd += delta;
  }
  return { ...model };
}
