/** How long something is said to take, in working days. */
export interface Duration {
  readonly minDays: number;
  readonly maxDays: number;
}

const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:h|hrs?|hours?|stunden?|час\p{L}*|小时|時間|giờ)$/iu, 1 / 8],
  [/^(?:d|days?|tage?n?|дн\p{L}*|день|天|日|日間|ngày|person[- ]?days?|pd)$/iu, 1],
  [/^(?:w|wks?|weeks?|wochen?|недел\p{L}*|周|週間?|tuần|person[- ]?weeks?|pw)$/iu, 5],
  [/^(?:m|mo|months?|monate?n?|месяц\p{L}*|个月|ヶ月|か月|tháng)$/iu, 21],
];

const pattern =
  /(\d{1,5}(?:[.,]\d{1,3})?)\s*(?:(?:-|–|—|‑|−|to|bis|до)\s*(\d{1,5}(?:[.,]\d{1,3})?))?\s*(\+)?\s*([\p{L}](?:[\p{L}]|[ -](?=days?|weeks?))*)/u;

/** "1-2 weeks" is 5 to 10 days; null for sizes, points, TBD. */
export function readDuration(text: string): Duration | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const unit =
    units.find(([name]) => name.test(match[4]!))?.[1] ??
    units.find(([name]) => name.test(match[4]!.split(' ')[0]!))?.[1];
  if (unit === undefined) return null;
  const first = Number(match[1]!.replace(',', '.'));
  const second = match[2] === undefined ? first : Number(match[2].replace(',', '.'));
  return { minDays: round(first * unit), maxDays: round(second * unit) };
}

function round(days: number): number {
  return Math.round(days * 1000) / 1000;
}
