import type { Span } from '../../markdown/outline';
import type { Rule } from '../rule';

/** One cause, one finding: a weaker rule is quiet where a stronger one speaks of the same stretch. */
export function withoutSilenced<Found extends { readonly rule: Rule; readonly finding: Span }>(
  all: readonly Found[],
): readonly Found[] {
  const loud = all.filter(({ rule }) => rule.silences);
  if (loud.length === 0) return all;
  return all.filter(
    (weak) =>
      !loud.some(
        (strong) => strong.rule.silences!.includes(weak.rule.name) && overlap(strong.finding, weak.finding),
      ),
  );
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
