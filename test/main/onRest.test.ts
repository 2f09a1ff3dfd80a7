import { performance } from 'node:perf_hooks';
import { afterEach, expect, test, vi } from 'vitest';
import { onRest } from '../../server/src/main/onRest';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('a process may rest whenever its loop had next to nothing to do, and only then', () => {
  vi.useFakeTimers({ toFake: ['setInterval'] });
  const busy = vi.spyOn(performance, 'eventLoopUtilization');
  let rested = 0;
  onRest(() => rested++);
  const after = (active: number): number => {
    busy.mockReturnValue({ active, idle: 2500 - active, utilization: active / 2500 });
    vi.advanceTimersByTime(2500);
    return rested;
  };
  expect([after(2000), after(1), after(40), after(0), after(0)]).toEqual([0, 1, 1, 2, 3]);
});
