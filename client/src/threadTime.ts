/** Of Node 24, and not yet in its types for 20. */
interface ThreadClock {
  threadCpuUsage?(): { readonly user: number; readonly system: number };
}

/** Milliseconds that this thread has worked: what others made it wait does not count, where that can be told. */
export function threadTime(): number {
  const clock = (globalThis as { process?: ThreadClock }).process;
  if (!clock?.threadCpuUsage) return performance.now();
  const { user, system } = clock.threadCpuUsage();
  return (user + system) / 1000;
}
