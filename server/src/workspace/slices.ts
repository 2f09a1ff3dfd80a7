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

function nextTurn(): Promise<void> {
  // Timers of browsers wait at least four milliseconds, node's immediates not at all.
  return new Promise((done) => {
    if (typeof setImmediate === 'function') setImmediate(done);
    else setTimeout(done, 0);
  });
}
