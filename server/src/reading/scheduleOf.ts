import { readDuration } from '../time/readDuration';
import { readPeriod } from '../time/readPeriod';
import type { Dates as DateRange, Duration, Stretch, Weeks } from '../time/time';
import type { Milestone } from './model';

/** When a milestone or phase is planned, when it was worked on, and how long it should take, as one document says. */
export interface Schedule {
  readonly start: Stretch | null;
  readonly end: Stretch | null;
  readonly weeks: Pick<Weeks, 'start' | 'end'> | null;
  readonly actualStart: Stretch | null;
  readonly actualEnd: Stretch | null;
  readonly estimate: Pick<Duration, 'minDays' | 'maxDays' | 'unit' | 'effort'> | null;
}

const none: Schedule = {
  start: null,
  end: null,
  weeks: null,
  actualStart: null,
  actualEnd: null,
  estimate: null,
};

export function scheduleOf({
  when,
  dates,
  estimate,
}: Pick<Milestone, 'when' | 'dates' | 'estimate'>): Schedule {
  const { plannedStart, plannedEnd, actualStart, actualEnd } = dates;
  if (!(when || estimate || plannedStart || plannedEnd || actualStart || actualEnd)) return none;
  const period = when && readPeriod(when.text, when.inWeeks);
  const whole = period?.kind === 'dates' ? period : null;
  const first = plannedStart && datesIn(plannedStart.text);
  const last = plannedEnd && datesIn(plannedEnd.text);
  const duration = estimate && readDuration(estimate.text);
  return {
    start: first?.start ?? whole?.start ?? null,
    end: last?.end ?? whole?.end ?? null,
    weeks: period?.kind === 'weeks' ? { start: period.start, end: period.end } : null,
    actualStart: (actualStart && datesIn(actualStart.text)?.start) ?? null,
    actualEnd: (actualEnd && datesIn(actualEnd.text)?.end) ?? null,
    estimate: duration && {
      minDays: duration.minDays,
      maxDays: duration.maxDays,
      unit: duration.unit,
      effort: duration.effort,
    },
  };
}

/** For each thing the word of the first that says it. */
export function joinSchedules(all: readonly Schedule[]): Schedule {
  const first = <Name extends keyof Schedule>(name: Name): Schedule[Name] =>
    (all.find((schedule) => schedule[name] !== null)?.[name] ?? null) as Schedule[Name];
  return {
    start: first('start'),
    end: first('end'),
    weeks: first('weeks'),
    actualStart: first('actualStart'),
    actualEnd: first('actualEnd'),
    estimate: first('estimate'),
  };
}

function datesIn(text: string): DateRange | null {
  const period = readPeriod(text);
  return period?.kind === 'dates' ? period : null;
}
