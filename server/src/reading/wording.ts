/** What is written in a document, part by part. A string is one. */
export interface Wording {
  slice(start: number, end: number): string;
  /** What a global pattern finds that never looks beyond a line. */
  matchAll(pattern: RegExp): Iterable<RegExpExecArray>;
}

/** Whether a pattern as `matchAll` takes them is found at all. */
export function isAnywhere(pattern: RegExp, wording: Wording): boolean {
  // `matchAll` of a string makes a copy of the pattern.
  if (typeof wording === 'string') return wording.search(pattern) >= 0;
  for (const _ of wording.matchAll(pattern)) return true;
  return false;
}
