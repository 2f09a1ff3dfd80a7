import { performance } from 'node:perf_hooks';

/**
 * V8 looks for what it can give back some eight seconds after it was busy, in small steps. What is given up before that
 * goes with it, and nobody has to wait for a collection.
 */
const QUIET = 2500;
/** Who types keeps the server busy for longer than that in as much time. */
const BUSY = 12;

/** Tells a process again and again that it may rest, for as long as its loop has nothing to do. */
export function onRest(rest: () => void): void {
  let before = performance.eventLoopUtilization();
  setInterval(() => {
    const { active } = performance.eventLoopUtilization(before);
    before = performance.eventLoopUtilization();
    if (active < BUSY) rest();
  }, QUIET).unref();
}
