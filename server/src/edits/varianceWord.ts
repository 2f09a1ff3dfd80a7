/**
 * What a roadmap's column of variances says of an end: its own word where it has one for that, else a plain one. Null
 * where the house counts days there, or nobody planned an end.
 */
export function varianceWord(
  plannedEnd: string | null,
  actualEnd: string,
  used: readonly string[],
): string | null {
  if (!plannedEnd || used.some((text) => /\d/.test(text))) return null;
  const kind = actualEnd < plannedEnd ? early : actualEnd > plannedEnd ? late : onTime;
  return used.find((text) => kind.reads.test(text)) ?? kind.plain;
}

const early = { reads: /early|ahead|before/i, plain: 'Completed Early' };
const late = { reads: /late|delay|behind|slip|overdue/i, plain: 'Delayed' };
const onTime = { reads: /on (?:track|time|schedule)|as planned/i, plain: 'On Track' };
