import { diskPace } from './diskPace';
import { slices } from './slices';

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
  const pace = diskPace();
  for (const each of all) {
    if (!pace.isQuick()) break;
    found.push(pace.timed(() => now(each)));
    await breathe();
  }
  if (found.length === all.length) return found;
  return [...found, ...(await Promise.all(all.slice(found.length).map(later)))];
}
