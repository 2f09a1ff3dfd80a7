/** Milliseconds with two digits. The fastest tenth shows what the code costs where a busy machine hides it. */
export function percentiles(times: readonly number[]): { p10: string; p50: string; p99: string } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string => sorted[Math.floor((sorted.length - 1) * share)]!.toFixed(2);
  return { p10: at(0.1), p50: at(0.5), p99: at(0.99) };
}
