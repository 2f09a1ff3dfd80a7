import type { Section } from '../../reading/model';
import type { View } from './context';

/** As much as a card holds. */
const longest = 320;

/** What a decision decides, or else the first sentences of a record; null where it has none. */
export function firstParagraph({ text, model }: View, key: string): string | null {
  const record = model.records.find((each) => each.key === key);
  const own = record && model.sections.find(({ heading }) => overlaps(heading, record.at));
  if (!own) return null;
  const inside = model.sections.filter(
    ({ heading, end }) => own.heading.start <= heading.start && end <= own.end,
  );
  const decision = inside.find(
    (section) => section !== own && /^(?:decision|entscheidung|решение)/i.test(said(section)),
  );
  for (const section of [...(decision ? [decision] : []), ...inside]) {
    const found = paragraphIn(text.slice(section.heading.end, section.ownEnd));
    if (found)
      return found.length > longest ? `${found.slice(0, longest).replace(/(?<!\s)\s+\S*$/, '')} …` : found;
  }
  return null;
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/** A heading without its number: `2. Decision`. */
const said = ({ text }: Section): string => text.replace(/^[\d.)\s]+/, '');

/** Prose of some length: no field, list, table, quote, comment or code. */
function paragraphIn(text: string): string | null {
  for (const block of text.split(/\r?\n[ \t]*\r?\n/)) {
    const words = block.trim();
    const isProse =
      /^[\p{L}\p{N}"'“„«(*_`[]/u.test(words) && !/^(?:[-*+]|\d{1,9}[.)])\s|^(?:`{3}|~{3})/.test(words);
    const isField = /^(?:\*\*|__)?[\p{L} ]{2,24}(?:\*\*|__)?:/u.test(words);
    if (isProse && !isField && words.length > 24) return words.replace(/\s+/g, ' ');
  }
  return null;
}
