import type { Duration, Unit } from './time';

/** How many working days a unit is. */
const units: readonly (readonly [RegExp, Unit, number | null])[] = [
  [/^(?:h|hrs?|hours?|stunden?|час\p{L}*|小时|時間|giờ)$/iu, 'hours', 1 / 8],
  [/^(?:d|days?|tage?n?|дн\p{L}*|день|天|日|日間|ngày|pd|pt|personentage?)$/iu, 'days', 1],
  [/^(?:w|wks?|weeks?|wochen?|недел\p{L}*|周|週間?|tuần|pw)$/iu, 'weeks', 5],
  [/^(?:m|mo|months?|monate?n?|месяц\p{L}*|个月|ヶ月|か月|tháng|pm)$/iu, 'months', 21],
  [/^(?:points?|pts?|sp|punkte?|story points?|балл\p{L}*)$/iu, 'points', null],
  [/^sprints?$/i, 'sprints', null],
];

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
  const unit = units.find(([name]) => name.test(word));
  if (unit === undefined) return null;
  const least = asNumber(first);
  const most = second === undefined ? least : asNumber(second);
  const [, name, days] = unit;
  return {
    kind: 'duration',
    unit: name,
    least,
    most,
    minDays: days === null ? null : rounded(least * days),
    maxDays: days === null ? null : rounded(most * days),
    effort:
      name === 'hours' || /^(?:person|man|engineer|dev|team)/i.test(kind) || /^p[dtwm]$|^person/i.test(word),
    from: match.index,
    to: match.index + whole.length,
  };
}

const asNumber = (text: string): number => Number(text.replace(',', '.'));
const rounded = (days: number): number => Math.round(days * 1000) / 1000;
