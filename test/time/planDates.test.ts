import { expect, test } from 'vitest';
import { parseDay, printDay } from '../../server/src/time/day';
import { planDates, type Task } from '../../server/src/time/planDates';
import { createWorkCalendar } from '../../server/src/time/workCalendar';
import { seededRandom } from '../helpers/seededRandom';

const calendar = createWorkCalendar({
  workingDays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  holidays: ['2026-12-25', '2026-12-28', '2027-01-01'],
  workdays: ['2027-01-09'],
});
const day = (text: string) => parseDay(text)!;

function task(key: string, days: number | null, after: string, start?: string, end?: string): Task {
  return {
    key,
    days,
    after: after.split(' ').filter((name) => name !== ''),
    start: start ? day(start) : null,
    end: end ? day(end) : null,
    notBefore: day('2026-12-14'),
  };
}

function told(tasks: readonly Task[]): readonly string[] {
  const plan = planDates(tasks, calendar);
  if (!plan) return [];
  const lines = [...plan.tasks].map(
    ([key, { start, end, slack }]) => `${key} ${printDay(start)} ${printDay(end)} slack ${slack}`,
  );
  return [...lines, `${plan.path.join(' ')}: ${plan.length}`];
}

test('each starts on the working day after all that it waits for', () => {
  expect(told([task('a', 5, ''), task('b', 10, 'a'), task('c', 3, 'a'), task('d', 1, 'b c')])).toEqual([
    'a 2026-12-14 2026-12-18 slack 0',
    // Without the 25th, the 28th and New Year's Day, and with the Saturday that is worked on.
    'b 2026-12-21 2027-01-06 slack 0',
    'c 2026-12-21 2026-12-23 slack 7',
    'd 2027-01-07 2027-01-07 slack 0',
    'a b d: 16',
  ]);
});

test('what is written stays, and what follows moves with it', () => {
  expect(told([task('a', null, '', '2026-12-01', '2026-12-23'), task('b', 2, 'a')])).toEqual([
    'a 2026-12-01 2026-12-23 slack 0',
    'b 2026-12-24 2026-12-29 slack 0',
    'a b: 19',
  ]);
});

test('what nobody estimated has no dates, nor has what waits for it or waits in a circle', () => {
  expect(
    told([task('a', null, ''), task('b', 2, 'a'), task('c', 1, 'd'), task('d', 1, 'c'), task('e', 1, '')]),
  ).toEqual(['e 2026-12-14 2026-12-14 slack 0', 'e: 1']);
});

test('random plans respect every dependency and working day, and the critical path is as long as the plan', () => {
  const random = seededRandom(2026);
  for (let round = 0; round < 300; round++) {
    const size = 1 + Math.floor(random() * 14);
    const tasks: Task[] = [];
    for (let at = 0; at < size; at++) {
      const after = tasks.filter(() => random() < 0.3).map(({ key }) => key);
      tasks.push(task(`t${at}`, 1 + Math.floor(random() * 12), after.join(' ')));
    }
    const shuffled = tasks.map((each) => ({ each, by: random() })).sort((a, b) => a.by - b.by);
    const plan = planDates(
      shuffled.map(({ each }) => each),
      calendar,
    )!;
    expect(plan.tasks.size).toBe(size);
    for (const { key, days, after } of tasks) {
      const { start, end, slack } = plan.tasks.get(key)!;
      expect(calendar.isWorking(start) && calendar.isWorking(end)).toBe(true);
      expect(calendar.count(start, end)).toBe(days);
      for (const other of after) expect(plan.tasks.get(other)!.end).toBeLessThan(start);
      expect(slack >= 0 && calendar.add(end, slack) <= plan.end).toBe(true);
      if (plan.path.includes(key)) expect(slack).toBe(0);
    }
    const onPath = plan.path.map((key) => tasks.find((each) => each.key === key)!.days!);
    expect(onPath.reduce((sum, days) => sum + days, 0)).toBe(plan.length);
    expect(calendar.count(plan.start, plan.end)).toBe(plan.length);
  }
});
