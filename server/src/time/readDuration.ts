import type { Duration, Unit } from './time';

interface Measure {
  readonly unit: Unit;
  /** How many working days it is; null where nobody knows. */
  readonly days: number | null;
}

const measure = (unit: Unit, days: number | null, words: string): readonly (readonly [string, Measure])[] =>
  words.split(' ').map((word) => [word, { unit, days }]);

const measures: ReadonlyMap<string, Measure> = new Map([
  ...measure('hours', 1 / 8, 'h hr hrs hour hours stunde stunden 小时 時間 giờ'),
  ...measure('days', 1, 'd day days tag tage tagen 天 日 日間 ngày день pd pt personentag personentage'),
  ...measure('weeks', 5, 'w wk wks week weeks woche wochen 周 週 週間 tuần pw'),
  ...measure('months', 21, 'm mo month months monat monate monaten 个月 ヶ月 か月 tháng pm'),
  ...measure('points', null, 'point points pt pts sp punkt punkte'),
  ...measure('sprints', null, 'sprint sprints'),
]);

/** What words of many endings begin with. */
const stems: ReadonlyMap<string, Measure> = new Map([
  ...measure('hours', 1 / 8, 'час'),
  ...measure('days', 1, 'дн'),
  ...measure('weeks', 5, 'недел'),
  ...measure('months', 21, 'месяц'),
  ...measure('points', null, 'балл'),
]);

function measureOf(word: string): Measure | null {
  const folded = word.toLowerCase();
  const known = measures.get(folded);
  if (known) return known;
  for (const [stem, stemmed] of stems) if (folded.startsWith(stem)) return stemmed;
  return null;
}

const number = '\\d{1,5}(?:[.,]\\d{1,3})?';
const pattern = new RegExp(
  `(?<![\\p{L}\\d.,/-])(${number})(?:\\s*\\+)?(?:\\s*(?:-|–|—|‑|−|to|bis|до)\\s*(${number}))?(?:\\s*\\+)?[\\s-]*` +
    '((?:(?:person|man|story|working|business|calendar|engineer|dev|team)[- ])?)(\\p{L}+)',
  'iu',
);

/** "1-2 weeks" is 5 to 10 working days; null for sizes and for TBD. */
export function readDuration(text: string): Duration | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const [whole, first, second, kind, word] = match as unknown as [
    string,
    string,
    string | undefined,
    string,
    string,
  ];
  const measured = measureOf(word);
  if (measured === null) return null;
  const { unit, days } = measured;
  const least = asNumber(first);
  const most = second === undefined ? least : asNumber(second);
  return {
    kind: 'duration',
    unit,
    least,
    most,
    minDays: days === null ? null : rounded(least * days),
    maxDays: days === null ? null : rounded(most * days),
    effort:
      unit === 'hours' || /^(?:person|man|engineer|dev|team)/i.test(kind) || /^p[dtwm]$|^person/i.test(word),
    from: match.index,
    to: match.index + whole.length,
  };
}

const asNumber = (text: string): number => Number(text.replace(',', '.'));
const rounded = (days: number): number => Math.round(days * 1000) / 1000;
