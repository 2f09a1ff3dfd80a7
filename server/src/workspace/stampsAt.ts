import type { DiskCalls } from './diskCalls';
import { answered, atOnce, inTurns, type Steps } from './inSteps';
import { stampOf } from './stamp';

export interface Asked {
  readonly path: string;
  /** In bytes. */
  readonly limit: number;
}

type Stamp = string | null;

/** Milliseconds for each file in which a disk of this machine tells of it. */
const QUICK = 0.1;
/** By then it shows how quick it is. */
const FEW = 16;

/**
 * The stamps of files, null for what is none or too large. A disk of this machine tells of one in microseconds, and asking
 * it beside other work costs ten times that; one of another machine may take milliseconds, and is asked for all together.
 */
export async function stampsAt(
  files: readonly Asked[],
  now: Pick<DiskCalls, 'lstat'>,
  later: Pick<DiskCalls, 'lstat'>,
): Promise<readonly Stamp[]> {
  const found: Stamp[] = [];
  const began = performance.now();
  for (const file of files) {
    if (found.length >= FEW && performance.now() - began > QUICK * found.length) break;
    found.push(atOnce(steps(file, now)));
  }
  const rest = files.slice(found.length).map((file) => inTurns(steps(file, later)));
  return [...found, ...(await Promise.all(rest))];
}

function* steps({ path, limit }: Asked, { lstat }: Pick<DiskCalls, 'lstat'>): Steps<Stamp> {
  try {
    const found = yield* answered(lstat(path));
    return found.isFile() && found.size <= limit ? stampOf(found) : null;
  } catch {
    return null;
  }
}
