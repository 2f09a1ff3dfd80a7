import { expect, test } from 'vitest';
import { shrink, soak } from './soak/run';

/** `npm run soak` goes on for longer, from another seed each time. */
const SEED = Number(process.env.MILEPOST_SEED ?? 20_261_121);
const OPERATIONS = Number(process.env.MILEPOST_OPERATIONS ?? 40);
const MINUTES = Number(process.env.MILEPOST_MINUTES ?? 0);
const EVERY = 40;
const SHRINKING = Number(process.env.MILEPOST_SHRINK ?? 0);

const seeds = [SEED, SEED + 1];

test.each(seeds)(
  'after everything that can happen, answers are those of a fresh server (MILEPOST_SEED=%i)',
  {
    timeout: 7_200_000,
  },
  async (seed) => {
    const until = MINUTES > 0 ? performance.now() + (MINUTES * 60_000) / seeds.length : undefined;
    const steps = Array.from({ length: OPERATIONS }, (_, number) => number);
    let outcome = await soak({ seed, steps, every: EVERY, until });
    const { counts, heaps } = outcome;
    if (outcome.failure && SHRINKING > 0) {
      const done = steps.slice(0, outcome.log.length);
      const smaller = await shrink({ seed, steps: done, every: EVERY }, SHRINKING);
      if (smaller.failure) outcome = smaller;
    }
    expect(outcome.failure, `MILEPOST_SEED=${seed}\n${outcome.log.join('\n')}`).toBeNull();
    if (process.env.MILEPOST_OPERATIONS || MINUTES > 0) console.log(seed, counts, heaps);
    // What was cached by the way may stay for a while; what grows with every operation may not.
    expect(heaps!.used, JSON.stringify(heaps)).toBeLessThan(heaps!.fresh * 2);
  },
);
