/** Work that is done a step at each turn: at each the database knows of all that happened since the last. */
export function* settledTurns(work: Iterator<void>, settled: <T>(ask: () => T) => T): Generator<void> {
  while (!settled(() => work.next().done)) yield;
}
