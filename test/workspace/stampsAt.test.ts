import type { Stats } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { stampsAt } from '../../server/src/workspace/stampsAt';

const files = Array.from({ length: 100 }, (_, at) => ({ path: `m${at}.md`, limit: 50 }));
const stats = (path: string): Stats => {
  const size = Number(/\d+/.exec(path)![0]);
  if (size === 3) throw new Error('it cannot be read');
  return { size, mtimeMs: 1, ctimeMs: 2, ino: size, isFile: () => size !== 4 } as Stats;
};

/** Asks a disk that takes so long for each file. */
async function ask(milliseconds: number) {
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  const [now, later]: [string[], string[]] = [[], []];
  const stamps = await stampsAt(
    files,
    {
      lstat(path) {
        clock += milliseconds;
        now.push(path);
        return stats(path);
      },
    },
    {
      async lstat(path) {
        later.push(path);
        return stats(path);
      },
    },
  );
  return { stamps, now: now.length, later: later.length };
}

afterEach(() => void vi.restoreAllMocks());

test('a quick disk is asked for one file after the other', async () => {
  expect(await ask(0.01)).toMatchObject({ now: 100, later: 0 });
});

test('a slow disk is asked for all together, and tells the same', async () => {
  const slow = await ask(5);
  expect(slow).toMatchObject({ now: 2, later: 98 });
  expect(slow.stamps).toEqual((await ask(0.01)).stamps);
  // Not those that are too large, none that are no files and none that cannot be read.
  expect(slow.stamps.flatMap((stamp, at) => (stamp === null ? at : []))).toEqual([
    3,
    4,
    ...Array.from({ length: 49 }, (_, at) => 51 + at),
  ]);
});
