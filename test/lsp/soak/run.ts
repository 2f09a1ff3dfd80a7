import type { Flavour } from './client';
import { takeStep } from './steps';
import { createWorld, type World } from './world';

export interface Soak {
  readonly seed: number;
  /** Numbers of the steps that are taken. */
  readonly steps: readonly number[];
  /** How many steps lie between two comparisons with a fresh server. */
  readonly every: number;
  readonly until?: number;
  /** Milliseconds after which an answer counts as wrong. */
  readonly patience?: number;
}

export interface Outcome {
  readonly failure: string | null;
  /** What was done, up to the failure. */
  readonly log: readonly string[];
  readonly counts: World['counts'];
  readonly heaps: { readonly used: number; readonly fresh: number } | null;
}

const flavourOf = (seed: number): Flavour => (seed % 2 === 0 ? 'milepost' : 'push');

export async function soak({
  seed,
  steps,
  every,
  patience,
  until = Number.POSITIVE_INFINITY,
}: Soak): Promise<Outcome> {
  const world = await createWorld(flavourOf(seed));
  const log: string[] = [];
  const outcome = (failure: string | null, heaps: Outcome['heaps'] = null): Outcome => ({
    failure,
    log,
    counts: world.counts,
    heaps,
  });
  try {
    for (const [at, number] of steps.entries()) {
      // The server that is weighed at the end has lived through the second half.
      log.push(`${number}: ${await takeStep(world, seed, number, number < steps.length / 2)}`);
      if ((at + 1) % every !== 0 && at + 1 < steps.length) continue;
      const failure = await world.check(seed + number, patience);
      if (failure) return outcome(failure);
      if (performance.now() > until) break;
    }
    world.backToStart();
    const failure = await world.check(seed, patience);
    return outcome(failure, failure ? null : await world.heaps());
  } catch (error) {
    return outcome(error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    await world.end();
  }
}

/** Fewer steps that fail as well, found by leaving out ever smaller parts, in at most so many runs. */
export async function shrink(
  { seed, steps, every }: Soak,
  runs: number,
): Promise<Outcome & { steps: readonly number[] }> {
  let kept = steps;
  let best = await soak({ seed, steps: kept, every: Math.min(every, kept.length), patience: 6_000 });
  for (let size = Math.ceil(kept.length / 2), run = 0; size >= 1 && run < runs && best.failure; ) {
    let found = false;
    for (let start = 0; start < kept.length && run < runs && !found; start += size) {
      const fewer = [...kept.slice(0, start), ...kept.slice(start + size)];
      run++;
      const tried = await soak({ seed, steps: fewer, every: fewer.length, patience: 6_000 });
      if (!tried.failure) continue;
      [kept, best, found] = [fewer, tried, true];
    }
    if (!found) size = Math.floor(size / 2);
  }
  return { ...best, steps: kept };
}
