/** What of a text some work rests on: an edit elsewhere leaves it right, if moved. */
import type { Span } from '../markdown/outline';
import type { TextShift } from './shiftedModel';
import type { Wording } from './wording';

export interface Footing {
  readonly stretches: Stretch[];
  readonly searches: Search[];
}

/** Whose work it is; `touched`: it may be wrong since an edit. */
interface Worker {
  touched: boolean;
}

/** A stretch of text that was read. */
interface Stretch {
  start: number;
  end: number;
  readonly of: Worker;
}

/** A pattern that was searched for; the lines where it was found are stretches. */
interface Search {
  readonly pattern: RegExp;
  readonly of: Worker;
}

export const noFooting = (): Footing => ({ stretches: [], searches: [] });

/** The wording of a text that notes what is read of it, and by whom. */
export function footedWording(text: string, { stretches, searches }: Footing, worker: () => Worker): Wording {
  return {
    slice(start, end) {
      stretches.push({ start, end, of: worker() });
      return text.slice(start, end);
    },
    *matchAll(pattern) {
      const of = worker();
      searches.push({ pattern, of });
      for (const match of text.matchAll(pattern)) {
        stretches.push({ ...lineOf(text, match.index, match.index + match[0].length), of });
        yield match;
      }
    },
  };
}

/** Moves a footing along with an edit that led to a text, and says whose work it touches. */
export function moveFooting({ stretches, searches }: Footing, edit: TextShift, text: string): void {
  const { at, removed, delta } = edit;
  for (const stretch of stretches) {
    if (stretch.end < at || stretch.of.touched) continue;
    if (stretch.start <= at + removed) {
      stretch.of.touched = true;
      continue;
    }
    stretch.start += delta;
    stretch.end += delta;
  }
  const { start, end } = lineOf(text, at, at + removed + delta);
  const written = text.slice(start, end);
  for (const { pattern, of } of searches) {
    if (!of.touched && !written.matchAll(pattern).next().done) of.touched = true;
  }
}

/** A stretch with all of its lines. */
function lineOf(text: string, start: number, end: number): Span {
  const next = text.indexOf('\n', end);
  return {
    start: start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1,
    end: next < 0 ? text.length : next,
  };
}
