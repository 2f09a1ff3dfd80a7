/** The numbers that a sequence leaves out; null where the numbers are no sequence that was meant to be whole. */
export function gapsIn(numbers: readonly number[]): readonly number[] | null {
  const all = [...new Set(numbers)].sort((a, b) => a - b);
  const first = all[0];
  const last = all.at(-1);
  if (first === undefined || last === undefined || all.length < 4 || first > 1) return null;
  const known = new Set(all);
  const gaps: number[] = [];
  for (let number = first + 1; number < last && gaps.length < 3; number++)
    if (!known.has(number)) gaps.push(number);
  // One that is missing was forgotten; where many are, the numbers come from somewhere else.
  return gaps.length <= Math.min(2, all.length / 5) ? gaps : null;
}
