import { seededRandom } from './seededRandom';

/** Choices that the seed decides: the same documents on every machine. */
export interface Random {
  /** A whole number in [0, below). */
  below(below: number): number;
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
}

export function random(seed: number): Random {
  const next = seededRandom(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, chance: (share) => next() < share, pick: (from) => from[below(from.length)]! };
}
