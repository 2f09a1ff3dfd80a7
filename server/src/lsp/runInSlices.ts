import { slices } from '../workspace/slices';

/** Takes from `todo` until it is empty, in slices between which messages are read; `todo` may grow meanwhile. */
export async function runInSlices<T>(todo: Set<T>, step: (batch: readonly T[]) => void): Promise<void> {
  const { breathe } = slices();
  while (todo.size > 0) {
    step(take(todo, 8));
    await breathe();
  }
}

function take<T>(todo: Set<T>, count: number): T[] {
  const batch: T[] = [];
  for (const one of todo) {
    todo.delete(one);
    if (batch.push(one) === count) break;
  }
  return batch;
}
