import { type Cell, isRead, removeReader } from './cell';

/** So many values are looked at whenever an input is set: nobody waits for it, and none is left out for ever. */
const PER_SET = 8;

/**
 * Forgets, a few at a time, what nobody would miss: answers that no other needs any more, such as those about a path that
 * was typed letter by letter, and what is as good as never set or can be had again. An answer that somebody outside asked
 * for stays while it holds, and for a round after that.
 */
export function forgetting(
  all: ReadonlyMap<unknown, Map<string, Cell>>,
  isSupplied: (of: unknown) => boolean,
): () => void {
  let round = 0;
  function* everyCell(): Generator<Cell | null> {
    for (;;) {
      round++;
      yield null;
      for (const byKey of all.values()) yield* byKey.values();
    }
  }

  function isForgotten(cell: Cell): boolean {
    const { of, key, value, isAsked, state } = cell;
    if (isRead(cell)) return false;
    if ('initial' in of) return isSupplied(of) || of.equal(value, of.initial(key));
    if (!isAsked) return true;
    if (state === 'clean') cell.staleSince = 0;
    else if (cell.staleSince === 0) cell.staleSince = round;
    return cell.staleSince > 0 && round > cell.staleSince + 1;
  }

  const cells = everyCell();
  return () => {
    for (let looked = 0; looked < PER_SET; looked++) {
      const cell: Cell | null = cells.next().value;
      if (!cell || !isForgotten(cell)) continue;
      for (const source of cell.sources) removeReader(source, cell);
      all.get(cell.of)!.delete(cell.key);
    }
  };
}
