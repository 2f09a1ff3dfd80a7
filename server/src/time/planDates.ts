import type { Day } from './day';
import type { WorkCalendar } from './workCalendar';

/** Something to be done, and what has to be done before. */
export interface Task {
  readonly key: string;
  /** Working days; null where nobody said how long it takes. */
  readonly days: number | null;
  readonly after: readonly string[];
  /** What is written or has happened; it is kept as it is. */
  readonly start: Day | null;
  readonly end: Day | null;
  /** Neither does it start before this day where no start is written, nor end where no end is. */
  readonly notBefore: Day;
}

export interface PlannedTask {
  readonly start: Day;
  readonly end: Day;
  /** How many working days it can be late before the plan's end moves. */
  readonly slack: number;
  readonly critical: boolean;
}

export interface Plan {
  readonly tasks: ReadonlyMap<string, PlannedTask>;
  readonly start: Day;
  readonly end: Day;
  /** Working days from start to end. */
  readonly length: number;
  /** The chain that decides when the plan ends, from its beginning. */
  readonly path: readonly string[];
}

/** From and to count working days from the plan's first one. */
interface Placed {
  readonly task: Task;
  readonly from: number;
  readonly to: number;
}

/**
 * The earliest dates by the critical path method: each task after all that it waits for, on working days only. Tasks
 * of unknown length, those that wait for them and those that wait in a circle have no dates.
 */
export function planDates(tasks: readonly Task[], calendar: WorkCalendar): Plan | null {
  const first = Math.min(...tasks.map(({ start, notBefore }) => start ?? notBefore));
  if (!Number.isFinite(first)) return null;
  const base = calendar.next(first);
  const placed = place(inOrder(tasks), (day) => calendar.distance(base, calendar.next(day)), calendar);
  if (placed.size === 0) return null;
  const start = Math.min(...[...placed.values()].map(({ from }) => from));
  const end = Math.max(...[...placed.values()].map(({ to }) => to));
  const latest = latestEnds(placed, end);
  const path = pathTo(placed, end);
  const dayAt = (at: number): Day => calendar.add(base, at);
  return {
    tasks: new Map(
      [...placed].map(([key, { from, to }]) => [
        key,
        {
          start: dayAt(from),
          end: dayAt(to),
          slack: Math.max(0, latest.get(key)! - to),
          critical: path.includes(key),
        },
      ]),
    ),
    start: dayAt(start),
    end: dayAt(end),
    length: end - start + 1,
    path,
  };
}

/** Each task after those that it waits for; those in a circle, and those behind one, are left out. */
function inOrder(tasks: readonly Task[]): readonly Task[] {
  const keys = new Set(tasks.map(({ key }) => key));
  const done = new Set<string>();
  const order: Task[] = [];
  for (let left = tasks; left.length > 0; ) {
    const ready = left.filter(({ after }) => after.every((key) => done.has(key) || !keys.has(key)));
    if (ready.length === 0) break;
    for (const task of ready) done.add(task.key);
    order.push(...ready);
    left = left.filter(({ key }) => !done.has(key));
  }
  return order;
}

function place(
  order: readonly Task[],
  indexOf: (day: Day) => number,
  calendar: WorkCalendar,
): ReadonlyMap<string, Placed> {
  const placed = new Map<string, Placed>();
  const known = new Set(order.map(({ key }) => key));
  for (const task of order) {
    const { key, days, after, start, end, notBefore } = task;
    const lastDay = end === null ? null : indexOf(calendar.previous(end));
    if (days === null && (start === null || lastDay === null)) continue;
    const before = after.filter((other) => known.has(other)).map((other) => placed.get(other));
    const written = start !== null || lastDay !== null;
    if (!written && before.includes(undefined)) continue;
    const length = Math.max(1, Math.ceil(days ?? 1));
    const free = Math.max(indexOf(notBefore), ...before.map((other) => (other ? other.to + 1 : 0)));
    const from =
      start !== null ? indexOf(start) : lastDay !== null ? Math.max(0, lastDay - length + 1) : free;
    const to = lastDay ?? Math.max(from + length - 1, start === null ? 0 : indexOf(notBefore));
    placed.set(key, { task, from, to: Math.max(from, to) });
  }
  return placed;
}

function latestEnds(placed: ReadonlyMap<string, Placed>, end: number): ReadonlyMap<string, number> {
  const latest = new Map([...placed.keys()].map((key) => [key, end]));
  for (const [key, { task, from, to }] of [...placed].reverse()) {
    const start = latest.get(key)! - (to - from);
    for (const other of task.after) {
      const known = latest.get(other);
      if (known !== undefined && known > start - 1) latest.set(other, start - 1);
    }
  }
  return latest;
}

function pathTo(placed: ReadonlyMap<string, Placed>, end: number): readonly string[] {
  const path: string[] = [];
  let at = [...placed.values()].find(({ to }) => to === end);
  while (at && !path.includes(at.task.key)) {
    path.unshift(at.task.key);
    const { task, from } = at;
    const before: Placed[] = task.after.flatMap((key) => placed.get(key) ?? []);
    at = before.find(({ to }) => to === from - 1);
  }
  return path;
}
