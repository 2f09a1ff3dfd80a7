import type { Day } from './day';

/** What a text says of time, and where in the text it says so. */
export type Time = Weeks | Dates | Duration;

interface Said {
  readonly from: number;
  readonly to: number;
}

/** Weeks of a plan, counted from its own beginning; both belong to it. */
export interface Weeks extends Said {
  readonly kind: 'weeks';
  readonly start: number;
  readonly end: number;
}

/** A stretch of the calendar. A date is a stretch too: "March 2026" begins on some day of March and ends on another. */
export interface Dates extends Said {
  readonly kind: 'dates';
  readonly start: Stretch;
  readonly end: Stretch;
}

/** From the first to the last of the days that a date can mean; both are the same for a day. */
export interface Stretch {
  readonly first: Day;
  readonly last: Day;
  readonly grain: Grain;
}

export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';

/** How long something takes, or how much work it is. */
export interface Duration extends Said {
  readonly kind: 'duration';
  readonly unit: Unit;
  /** In units, as written. */
  readonly least: number;
  readonly most: number;
  /** In working days; null for points and sprints, which have no length of their own. */
  readonly minDays: number | null;
  readonly maxDays: number | null;
  /** Work of one person and not time that passes: hours, person days. */
  readonly effort: boolean;
}

export type Unit = 'hours' | 'days' | 'weeks' | 'months' | 'points' | 'sprints';
