import { runInSlices } from './runInSlices';

export interface SliceQueue<T> {
  /** Each is taken once, however often it is added before its turn. */
  add(all: Iterable<T>): void;
  /** What has not had its turn gets none. */
  clear(): void;
  readonly size: number;
}

/** Work that may come at any time and be too much for one turn: messages are read between two slices of it. */
export function sliceQueue<T>(step: (one: T) => void, done: () => void = () => {}): SliceQueue<T> {
  const todo = new Set<T>();
  let working = false;

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    try {
      // Something may be added after the last one was taken and before this goes on.
      do await runInSlices(todo, step);
      while (todo.size > 0);
      done();
    } finally {
      working = false;
    }
  }

  return {
    add(all) {
      for (const one of all) todo.add(one);
      void work();
    },
    clear: () => todo.clear(),
    get size() {
      return todo.size;
    },
  };
}
