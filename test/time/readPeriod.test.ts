import { expect, test } from 'vitest';
import { printDay } from '../../server/src/time/day';
import { readDuration } from '../../server/src/time/readDuration';
import { readPeriod } from '../../server/src/time/readPeriod';

function told(text: string, inWeeks = false): string {
  const time = readPeriod(text, inWeeks) ?? readDuration(text);
  if (!time) return 'nothing';
  const said = text.slice(time.from, time.to);
  if (time.kind === 'weeks') return `weeks ${time.start}–${time.end} <${said}>`;
  if (time.kind === 'duration') return `${time.least}–${time.most} ${time.unit} <${said}>`;
  return `${printDay(time.start.first)}–${printDay(time.end.last)} ${time.start.grain} <${said}>`;
}

test.each([
  ['2026-03-02', '2026-03-02–2026-03-02 day <2026-03-02>'],
  ['2026-03-02 – 2026-04-17', '2026-03-02–2026-04-17 day <2026-03-02 – 2026-04-17>'],
  ['2026-03-02 to 2026-04-17', '2026-03-02–2026-04-17 day <2026-03-02 to 2026-04-17>'],
  ['2025-10-07T14:05:23Z', '2025-10-07–2025-10-07 day <2025-10-07T14:05:23Z>'],
  ['October 3, 2025', '2025-10-03–2025-10-03 day <October 3, 2025>'],
  ['by 3rd Oct. 2025', '2025-10-03–2025-10-03 day <3rd Oct. 2025>'],
  ['June 1-7, 2024', '2024-06-01–2024-06-07 day <June 1-7, 2024>'],
  ['7–11 September 2026', '2026-09-07–2026-09-11 day <7–11 September 2026>'],
  ['Oct 12 – Nov 6, 2026', '2026-10-12–2026-11-06 day <Oct 12 – Nov 6, 2026>'],
  ['Dec 14, 2026 – Jan 8, 2027', '2026-12-14–2027-01-08 day <Dec 14, 2026 – Jan 8, 2027>'],
  ['2. März 2026', '2026-03-02–2026-03-02 day <2. März 2026>'],
  ['12.–30. Oktober 2026', '2026-10-12–2026-10-30 day <12.–30. Oktober 2026>'],
  ['12.10.–30.10.2026', '2026-10-12–2026-10-30 day <12.10.–30.10.2026>'],
  ['5 марта 2026', '2026-03-05–2026-03-05 day <5 марта 2026>'],
  ['15 de mayo de 2026', '2026-05-15–2026-05-15 day <15 de mayo de 2026>'],
  ['2026年3月5日', '2026-03-05–2026-03-05 day <2026年3月5日>'],
  ['31/12/2026', '2026-12-31–2026-12-31 day <31/12/2026>'],
  ['03/04/2026', 'nothing'],
  ['2026', '2026-01-01–2026-12-31 year <2026>'],
  ['10/10', 'nothing'],
  ['soon', 'nothing'],
  ['3-6 месяцев', '3–6 months <3-6 месяцев>'],
  ['XL', 'nothing'],
  ['September 2025', '2025-09-01–2025-09-30 month <September 2025>'],
  ['Feb 2028', '2028-02-01–2028-02-29 month <Feb 2028>'],
  ['September 2025 - Q1 2026', '2025-09-01–2026-03-31 month <September 2025 - Q1 2026>'],
  ['Q1 2025', '2025-01-01–2025-03-31 quarter <Q1 2025>'],
  ['Q1-Q2 2025', '2025-01-01–2025-06-30 quarter <Q1-Q2 2025>'],
  ['Q4 2025 – Q2 2026', '2025-10-01–2026-06-30 quarter <Q4 2025 – Q2 2026>'],
  ["Q3'26", "2026-07-01–2026-09-30 quarter <Q3'26>"],
  ['2. Quartal 2026', '2026-04-01–2026-06-30 quarter <2. Quartal 2026>'],
  ['2025h2', '2025-07-01–2025-12-31 half <2025h2>'],
  ['H1 2026', '2026-01-01–2026-06-30 half <H1 2026>'],
  ['2026-W53', '2026-12-28–2027-01-03 week <2026-W53>'],
  ['2026-02-30', 'nothing'],
  ['Week 3', 'weeks 3–3 <Week 3>'],
  ['Weeks 3–5', 'weeks 3–5 <Weeks 3–5>'],
  ['Week 1 to Week 4', 'weeks 1–4 <Week 1 to Week 4>'],
  ['W10', 'weeks 10–10 <W10>'],
  ['KW 12', 'weeks 12–12 <KW 12>'],
  ['Недели 2–3', 'weeks 2–3 <Недели 2–3>'],
  ['1-2 weeks', '1–2 weeks <1-2 weeks>'],
  ['~3 days', '3–3 days <3 days>'],
  ['6h', '6–6 hours <6h>'],
  ['2,5 Tage', '2.5–2.5 days <2,5 Tage>'],
  ['5 story points', '5–5 points <5 story points>'],
  ['2 sprints', '2–2 sprints <2 sprints>'],
  ['TBD', 'nothing'],
  ['—', 'nothing'],
  ['M', 'nothing'],
  ['v1.2', 'nothing'],
])('%s', (text, expected) => {
  expect(told(text)).toBe(expected);
});

test.each([
  ['0–1', 'weeks 0–1 <0–1>'],
  ['8', 'weeks 8–8 <8>'],
  ['Sprint 2', 'weeks 2–2 <2>'],
])('a cell %s under Week(s)', (text, expected) => {
  expect(told(text, true)).toBe(expected);
});

test('a duration in working days', () => {
  const days = (text: string) => {
    const { minDays, maxDays, effort } = readDuration(text)!;
    return [minDays, maxDays, effort];
  };
  expect(days('1-2 weeks')).toEqual([5, 10, false]);
  expect(days('6h')).toEqual([0.75, 0.75, true]);
  expect(days('3 person-days')).toEqual([3, 3, true]);
  expect(days('8 pts')).toEqual([null, null, false]);
  // A person's day, as `pd` is; points are written `pts`.
  expect(days('3 PT')).toEqual([3, 3, true]);
  expect(days('2 недели')).toEqual([10, 10, false]);
});
