import { slices } from '../workspace/slices';

/** Takes one after the other from `todo` until it is empty, in slices between which messages are read; `todo` may grow meanwhile. */
export async function runInSlices<T>(todo: Set<T>, step: (one: T) => void): Promise<void> {
  const { breathe } = slices();
  for (const one of todo) {
    todo.delete(one);
    step(one);
    await breathe();
  }
}
