import { availableParallelism } from 'node:os';

/** So many threads Node starts to compile and to collect garbage, however few cores there are. */
const HELPERS = 4;

/**
 * How VS Code's Node runs the server. Reading makes much that is soon over: Node 24 would keep up to a hundred megabytes of
 * it about, and is no faster with them; and it would begin with room for one, and collect garbage while the first document
 * is read. More helpers than there are other cores take turns with the one who reads: `docs/performance.md`.
 */
export function serverFlags(cores = availableParallelism()): readonly string[] {
  const youngest = ['--max-semi-space-size=16', '--min-semi-space-size=2'];
  return cores > HELPERS ? youngest : [...youngest, `--v8-pool-size=${Math.max(1, cores - 1)}`];
}
