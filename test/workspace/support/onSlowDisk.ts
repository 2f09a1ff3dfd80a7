import { vi } from 'vitest';

/** As if the disk took ten milliseconds for each answer: it is then asked for all together. */
export async function onSlowDisk<T>(work: () => Promise<T>): Promise<T> {
  let clock = 0;
  const now = vi.spyOn(performance, 'now').mockImplementation(() => {
    clock += 10;
    return clock;
  });
  try {
    return await work();
  } finally {
    now.mockRestore();
  }
}
