/** Of Node 24, and not yet in its types for 20. */
interface ThreadClock {
  threadCpuUsage?(): { readonly user: number; readonly system: number };
}

/**
 * Starts to measure; the answer tells the milliseconds that this thread has worked since. Time in which it had to wait
 * for other programs does not count, where that can be told.
 */
export function threadWork(): () => number {
  const clock = (globalThis as { process?: ThreadClock }).process;
  const worked = (): number => {
    const { user, system } = clock?.threadCpuUsage?.() ?? { user: 0, system: 0 };
    return (user + system) / 1000;
  };
  const [begin, workedBefore] = [performance.now(), worked()];
  return () => {
    const passed = performance.now() - begin;
    // Brought up to date when the thread is made to wait: until then it stands still, and all the time was work.
    const own = worked() - workedBefore;
    return own > 0 ? Math.min(own, passed) : passed;
  };
}
