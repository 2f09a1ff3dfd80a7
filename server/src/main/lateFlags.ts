import { setFlagsFromString } from 'node:v8';

/** What sets a flag of V8, and what gives it the value that it has by itself. */
export type Flag = readonly [set: string, unset: string];

export interface LateFlags {
  /** Sets them soon, and keeps no process for it. */
  set(): void;
  /** Makes compiled code that a start can use before it sets them. */
  without(make: () => void): void;
}

/** By then what a start needs was loaded. */
const SOON = 100;

/**
 * Flags of V8 that are set when all code was loaded: it holds compiled code, Node's own modules among it, against the flags
 * that were set when that was made, and would compile all of it again.
 */
export function lateFlags(flags: readonly Flag[]): LateFlags {
  const set = () => {
    for (const [flag] of flags) setFlagsFromString(flag);
  };
  return {
    set: () => void setTimeout(set, SOON).unref(),
    without(make) {
      for (const [, flag] of flags) setFlagsFromString(flag);
      make();
      set();
    },
  };
}
