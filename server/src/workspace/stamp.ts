import type { Stats } from 'node:fs';

/** What a disk says of a file that is another when its text is: no program can set the time of the last change of a file's state. */
export const stampOf = ({ size, mtimeMs, ctimeMs, ino }: Stats): string =>
  `${size} ${mtimeMs} ${ctimeMs} ${ino}`;

/** Clocks of disks tick as seldom as this: who writes again within a tick leaves the same stamp. */
const TICK = 2000;

/** Null for a file that was written just now, and might be written again unseen. */
export function settledStamp(stats: Stats, now = Date.now()): string | null {
  const age = now - Math.max(stats.mtimeMs, stats.ctimeMs);
  return age > TICK ? stampOf(stats) : null;
}
