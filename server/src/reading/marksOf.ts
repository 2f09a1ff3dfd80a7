/** Finds the link or code span around a stretch of inline text without looking at every mark. */
import type { Inline, Mark, MarkKind } from '../markdown/outline';

export interface Marks {
  /** Index into `Inline.marks` of the one that holds [from, to); -1 if none does. */
  around(from: number, to: number): number;
}

/** Marks of one kind do not overlap, and come in the order in which they begin. */
export function marksOf({ marks }: Inline, kind: MarkKind): Marks {
  const own: { mark: Mark; index: number }[] = [];
  for (let index = 0; index < marks.length; index++) {
    if (marks[index]!.kind === kind) own.push({ mark: marks[index]!, index });
  }
  return {
    around(from, to) {
      let [low, high] = [0, own.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (own[middle]!.mark.from <= from) low = middle;
        else high = middle - 1;
      }
      const found = own[low];
      return found !== undefined && found.mark.from <= from && to <= found.mark.to ? found.index : -1;
    },
  };
}
