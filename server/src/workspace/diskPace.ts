/** Milliseconds in which a disk of this machine answers one question. */
const QUICK = 0.1;
/** What answers may take longer than that, together, before the disk counts as slow. */
const GRACE = 8;
/** What quick answers make up for: a machine that is busy for a moment has no slow disk. */
const CREDIT = 50;
/** The part of the time in which a slow disk may be waited for, to see whether it still is slow. */
const SHARE = 0.01;

/** Whether a disk answers so soon that waiting for it costs less than asking it beside other work. */
export interface DiskPace {
  isQuick(): boolean;
  /** Asks it so many questions, and waits for the answers. */
  timed<T>(ask: () => T, questions?: number): T;
}

export function diskPace(now: () => number = () => performance.now()): DiskPace {
  let debt = 0;
  let last = now();
  return {
    isQuick: () => debt - (now() - last) * SHARE <= GRACE,
    timed(ask, questions = 1) {
      const began = now();
      try {
        return ask();
      } finally {
        const over = now() - began - QUICK * questions;
        debt = Math.max(-CREDIT, debt + over - (began - last) * SHARE);
        last = began;
      }
    },
  };
}
