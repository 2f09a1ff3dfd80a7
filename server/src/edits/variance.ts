import type { Day } from '../time/day';
import type { WorkCalendar } from '../time/workCalendar';

/** How an end stands to its plan. */
export type Variance = 'early' | 'on time' | 'late';

const kinds: readonly { readonly variance: Variance; readonly reads: RegExp; readonly plain: string }[] = [
  {
    variance: 'early',
    reads: /\b(?:early|ahead|before plan|vorzeitig|früher)\b|раньше|досрочно/i,
    plain: 'Completed Early',
  },
  {
    variance: 'late',
    reads: /\b(?:late|delay(?:ed)?|behind|overdue|slip(?:ped)?|verspätet)\b|задерж|опозд/i,
    plain: 'Delayed',
  },
  {
    variance: 'on time',
    reads: /\b(?:on[- ]track|on[- ]time|on[- ]schedule|as planned|none|im plan)\b|^\s*0\b|в срок|по плану/i,
    plain: 'On Track',
  },
];

/** In working days, so nothing is late over a weekend. */
export function varianceOf(planned: Day, actual: Day, calendar: WorkCalendar): Variance {
  const late = calendar.distance(planned, actual);
  return late < 0 ? 'early' : late > 0 ? 'late' : 'on time';
}

/** All that a text says; more than one where it weighs them against each other. */
export function variancesIn(text: string): Variance[] {
  return kinds.filter(({ reads }) => reads.test(text)).map(({ variance }) => variance);
}

/**
 * What a roadmap's column of variances says of an end: its own word where it has one for that, else a plain one. Null
 * where the house counts days there.
 */
export function varianceWord(variance: Variance, used: readonly string[]): string | null {
  if (used.some((text) => /\d/.test(text))) return null;
  const own = used.find((text) => {
    const said = variancesIn(text);
    return said.length === 1 && said[0] === variance && text.trim().length < 20;
  });
  return own?.trim() ?? kinds.find((kind) => kind.variance === variance)!.plain;
}
