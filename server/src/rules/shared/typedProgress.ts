import type { Span } from '../../markdown/outline';
import type { Progress } from '../../reading/model';
import type { Wording } from '../../reading/wording';

/** A number that was typed to say how far something is, and where. */
export type Typed = Span & (Progress | { readonly percent: number });

const fraction = /(?<![\w./-])(\d{1,4})\s?\/\s?(\d{1,4})(?![\w/%]|\.\d)/;
const percentage = /(?<![\w.,-])(\d{1,3})\s?%/;

export function typedIn(text: Wording, { start, end }: Span): Typed | null {
  const words = text.slice(start, end);
  const parts = fraction.exec(words);
  const percent = percentage.exec(words);
  const found = parts ?? percent;
  if (!found) return null;
  const at = { start: start + found.index, end: start + found.index + found[0].length };
  return parts
    ? { ...at, done: Number(parts[1]), total: Number(parts[2]) }
    : { ...at, percent: Number(percent![1]) };
}

/**
 * What was counted instead; null where one of the ways to count agrees. A count of another total is of something else,
 * unless it is `strict`: nothing else can be meant.
 */
export function contradicts(typed: Typed, counts: readonly Progress[], strict: boolean): Progress | null {
  if ('percent' in typed) {
    const near = ({ done, total }: Progress): number => Math.abs(typed.percent - (100 * done) / total);
    return typed.percent > 100 || counts.some((count) => near(count) <= tolerance)
      ? null
      : (counts[0] ?? null);
  }
  const { done, total } = typed;
  if (done > total || counts.some((count) => count.done === done && count.total === total)) return null;
  return counts.find((count) => count.total === total) ?? (strict ? (counts[0] ?? null) : null);
}

/** Points of a percentage that rounding, or a box or two more or less in a long list, account for. */
const tolerance = 5;

export const percentOf = ({ done, total }: Progress): number => Math.floor((100 * done) / total);
