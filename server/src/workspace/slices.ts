export interface Slices {
  /** Lets others run when this slice has taken its time. */
  breathe(): Promise<void>;
}

/** Long work in slices, so that a request in between waits for one slice and not for all of it. */
export function slices(milliseconds = 8): Slices {
  let end = now() + milliseconds;
  return {
    async breathe() {
      if (now() < end) return;
      await nextTurn();
      end = now() + milliseconds;
    },
  };
}

const now = (): number => performance.now();

/** A connection reads one message a turn, and an editor sends dozens at once. An idle turn takes microseconds. */
const turns = 8;

/** What has arrived by now is read first. */
export async function nextTurn(): Promise<void> {
  // Timers of browsers wait at least four milliseconds, node's immediates not at all.
  if (typeof setImmediate !== 'function') return new Promise((done) => setTimeout(done, 0));
  for (let turn = 0; turn < turns; turn++) await new Promise<void>((done) => setImmediate(done));
}
