import type { Duration, Unit } from './time';

interface Measure {
  readonly unit: Unit;
  /** How many working days it is; null where nobody knows. */
  readonly days: number | null;
  readonly words: string;
  /** What further words begin with. */
  readonly stem?: string;
}

const measures: readonly Measure[] = [
  { unit: 'hours', days: 1 / 8, words: 'h hr hrs hour hours stunde stunden 小时 時間 giờ', stem: 'час' },
  {
    unit: 'days',
    days: 1,
    words: 'd day days tag tage tagen 天 日 日間 ngày день pd pt personentag personentage',
    stem: 'дн',
  },
  { unit: 'weeks', days: 5, words: 'w wk wks week weeks woche wochen 周 週 週間 tuần pw', stem: 'недел' },
  {
    unit: 'months',
    days: 21,
    words: 'm mo month months monat monate monaten 个月 ヶ月 か月 tháng pm',
    stem: 'месяц',
  },
  { unit: 'points', days: null, words: 'point points pts sp punkt punkte', stem: 'балл' },
  { unit: 'sprints', days: null, words: 'sprint sprints' },
];

const byWord = new Map(measures.flatMap((each) => each.words.split(' ').map((word) => [word, each])));

function measureOf(written: string): Measure | undefined {
  const word = written.toLowerCase();
  return byWord.get(word) ?? measures.find(({ stem }) => stem !== undefined && word.startsWith(stem));
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
  if (!measured) return null;
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
