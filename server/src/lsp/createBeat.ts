/** What follows from changes without being asked for: streamed findings, refreshes, news of the tree. */
export interface Beat {
  /** Called once for a burst of changes, with the documents whose findings may have changed. */
  onBeat(hear: (stale: ReadonlySet<string>) => void): void;
  /** Something changed; `stale` may name documents on top of those that the service knows of. */
  soon(stale?: readonly string[]): void;
  /** No beat while `work` goes on, and one after it. */
  pauseFor<T>(work: Promise<T>): Promise<T>;
  end(): void;
}

/**
 * Gathers changes for `delay` milliseconds from the first one, so that steady typing is followed at an even pace and no
 * keystroke pays for what others need to hear.
 */
export function createBeat(
  takeStale: () => readonly string[],
  fail: (error: unknown) => void,
  delay = 50,
): Beat {
  const hearers: ((stale: ReadonlySet<string>) => void)[] = [];
  const named = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let paused = 0;

  function beat(): void {
    timer = undefined;
    if (paused > 0) return;
    const stale = new Set([...named, ...takeStale()]);
    named.clear();
    for (const hear of hearers) {
      try {
        hear(stale);
      } catch (error) {
        fail(error);
      }
    }
  }

  function soon(stale: readonly string[] = []): void {
    for (const uri of stale) named.add(uri);
    timer ??= setTimeout(beat, delay);
  }

  return {
    onBeat: (hear) => void hearers.push(hear),
    soon,
    async pauseFor(work) {
      paused++;
      try {
        return await work;
      } finally {
        paused--;
        soon();
      }
    },
    end: () => clearTimeout(timer),
  };
}
