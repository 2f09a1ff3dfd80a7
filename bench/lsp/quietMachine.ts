import { setTimeout as pause } from 'node:timers/promises';

/** Waits no longer than this: some machines are never quiet. */
const PATIENCE = 5_000;
const NAP = 300;
/** So many turns of a loop take some ten milliseconds. */
const TURNS = 1e7;
/** As quick as the quickest so far, but for this. */
const SLACK = 1.25;
const IN_A_ROW = 4;

/**
 * Waits until nothing else keeps the machine busy, told by how long a loop takes that always does the same: what is measured
 * beside others says more of them than of what is measured.
 */
export function quietMachine(): () => Promise<void> {
  let best = Number.POSITIVE_INFINITY;
  function isQuick(): boolean {
    const took = timeLoop();
    best = Math.min(best, took);
    return took < best * SLACK;
  }
  return async () => {
    const end = performance.now() + PATIENCE;
    while (!Array.from({ length: IN_A_ROW }, isQuick).every(Boolean) && performance.now() < end)
      await pause(NAP);
  };
}

function timeLoop(): number {
  const began = performance.now();
  let sum = 0;
  for (let turn = 0; turn < TURNS; turn++) sum = (sum * 31 + turn) | 0;
  // What nobody asks for would not be worked out.
  return performance.now() - began + (sum & 0);
}
