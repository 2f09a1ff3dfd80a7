import { slices } from './slices';

/** Milliseconds in which a disk of this machine tells of a file or a folder. */
const QUICK = 0.1;
/** What it may take longer than that before it counts as slow. */
const GRACE = 8;

/**
 * Asks a disk of each of these. A disk of this machine answers in microseconds, and asking it beside other work costs ten
 * times that: as long as it is quick, it is asked `now`. One of another machine may take milliseconds, and is asked for
 * all the others together, `later`.
 */
export async function askDisk<T, R>(
  all: readonly T[],
  now: (each: T) => R,
  later: (each: T) => Promise<R> | R,
): Promise<readonly R[]> {
  const found: R[] = [];
  const { breathe } = slices();
  let spent = 0;
  for (const each of all) {
    if (spent > GRACE + QUICK * found.length) break;
    const began = performance.now();
    found.push(now(each));
    spent += performance.now() - began;
    await breathe();
  }
  if (found.length === all.length) return found;
  return [...found, ...(await Promise.all(all.slice(found.length).map(later)))];
}
