import { slices } from '../workspace/slices';

/** Does work that gives way after each step, in slices between which messages are read. */
export async function inSlices(work: Iterable<void>): Promise<void> {
  const { breathe } = slices();
  for (const _ of work) await breathe();
}
