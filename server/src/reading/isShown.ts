import type { Checklist } from './model';

/** A checklist that the roadmap view shows: its boxes count, and it has some. */
export const isShown = ({ counts, items }: Checklist): boolean => counts && items.length > 0;
