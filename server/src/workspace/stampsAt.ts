import { askDisk } from './askDisk';
import type { DiskCalls } from './diskCalls';
import { answered, atOnce, inTurns, type Steps } from './inSteps';
import { stampOf } from './stamp';

export interface Asked {
  readonly path: string;
  /** In bytes. */
  readonly limit: number;
}

type Stamp = string | null;

/** The stamps of files, null for what is none or too large. */
export const stampsAt = (
  files: readonly Asked[],
  now: Pick<DiskCalls, 'lstat'>,
  later: Pick<DiskCalls, 'lstat'>,
): Promise<readonly Stamp[]> =>
  askDisk(
    files,
    (file) => atOnce(steps(file, now)),
    (file) => inTurns(steps(file, later)),
  );

function* steps({ path, limit }: Asked, { lstat }: Pick<DiskCalls, 'lstat'>): Steps<Stamp> {
  try {
    const found = yield* answered(lstat(path));
    return found.isFile() && found.size <= limit ? stampOf(found) : null;
  } catch {
    return null;
  }
}
