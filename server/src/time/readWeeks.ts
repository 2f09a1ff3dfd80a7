import type { Weeks } from './time';

const dash = '(?:-|–|—|‑|−|to|bis|до|～|~|\\.\\.)';
const weeks = new RegExp(
  `(?:weeks?|wks?|kw|w|sprints?|wochen?|недел\\p{L}*|第)?(?:\\s*#)?\\s*(\\d{1,3})(?:\\s*${dash}(?:\\s*(?:weeks?|wks?|kw|w|第))?\\s*(\\d{1,3}))?`,
  'iuy',
);
/** A word for weeks before a number; "3 weeks" is a duration. */
const weekWord =
  /(?:^|[^\p{L}])(?:weeks?|wks?|kw|wochen?|недел\p{L}*|tuần)(?=\s*#?\d)|(?:^|[^\p{L}\d-])w(?=\d{1,3}(?![\p{L}\d]))|第\d+\s*[周週]/iu;

/** `Week 3`, `Weeks 3–5`, `KW 12`, `W10`; `inWeeks`: the column or label says that bare numbers are weeks. */
export function readWeeks(text: string, inWeeks: boolean): Weeks | null {
  const named = weekWord.exec(text);
  if (!named && !(inWeeks && /^[^\p{L}\w]*(?:\p{L}+\s*)?#?\d/u.test(text))) return null;
  const from = named ? named.index + (/^[^\p{L}第]/u.test(named[0]) ? 1 : 0) : text.search(/\d/);
  weeks.lastIndex = from;
  const match = weeks.exec(text);
  if (match === null) return null;
  const start = Number(match[1]);
  const end = match[2] === undefined ? start : Number(match[2]);
  return { kind: 'weeks', start, end, from, to: from + match[0].length };
}
