/** The weeks, dates or quarter that a text names. */
export interface When {
  readonly kind: 'weeks' | 'dates' | 'quarter';
  readonly start: number | string;
  readonly end: number | string;
}

const dash = '(?:-|–|—|‑|to|bis|до|～|~|\\.\\.)';
const weeks = new RegExp(
  `(?:weeks?|wks?|kw|wochen?|недел\\p{L}*|第)?\\s*#?\\s*(\\d{1,3})\\s*(?:${dash}\\s*(?:weeks?|w|kw|第)?\\s*(\\d{1,3}))?`,
  'iu',
);
const weekWord = /(?:^|[^\p{L}])(?:weeks?|wks?|kw|wochen?|недел\p{L}*|tuần)(?=\s*#?\d)|第?\d+\s*[周週]/iu;
const isoDate = /\d{4}-\d{2}-\d{2}/g;
const quarter = /\bQ([1-4])(?:\s*[-–—]\s*Q?([1-4]))?[\s,/'’]*((?:20)?\d{2})\b|\b(20\d{2})[\s-]*Q([1-4])\b/i;
const half = /\b(20\d{2})\s*H([12])\b|\bH([12])\s*(20\d{2})\b/i;

/** `inWeeks`: the column or label says that bare numbers are weeks. */
export function readWhen(text: string, inWeeks: boolean): When | null {
  const dates = text.match(isoDate);
  if (dates !== null) return { kind: 'dates', start: dates[0], end: dates[dates.length - 1]! };
  const quarters = quarter.exec(text);
  if (quarters !== null) {
    const year = quarters[3] ?? quarters[4]!;
    const full = year.length === 2 ? `20${year}` : year;
    const first = quarters[1] ?? quarters[5]!;
    return { kind: 'quarter', start: `${full}-Q${first}`, end: `${full}-Q${quarters[2] ?? first}` };
  }
  const halves = half.exec(text);
  if (halves !== null) {
    const [year, number] = [halves[1] ?? halves[4]!, Number(halves[2] ?? halves[3])];
    return { kind: 'quarter', start: `${year}-Q${number * 2 - 1}`, end: `${year}-Q${number * 2}` };
  }
  if (!inWeeks && !weekWord.test(text)) return null;
  const match = weeks.exec(
    text.slice(Math.max(0, text.search(inWeeks && !weekWord.test(text) ? /\d/ : weekWord))),
  );
  if (match === null) return null;
  const start = Number(match[1]);
  return { kind: 'weeks', start, end: match[2] === undefined ? start : Number(match[2]) };
}
