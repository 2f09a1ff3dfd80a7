import type { MilestoneId } from '../../reading/model';

/** The number after the last one of the same series: `M7` after M6, `2.4` after M2.3. */
export function nextNumber(id: MilestoneId, taken: readonly MilestoneId[]): string {
  const stem = id.numbers.slice(0, -1).join('.');
  const series = taken.filter(
    ({ prefix, numbers }) =>
      prefix === id.prefix && numbers.length === id.numbers.length && numbers.slice(0, -1).join('.') === stem,
  );
  const last = Math.max(...series.map(({ numbers }) => numbers.at(-1)!), id.numbers.at(-1)!);
  return stem === '' ? `${last + 1}` : `${stem}.${last + 1}`;
}
