import { setFlagsFromString } from 'node:v8';

export interface LateFlag {
  /** Turns it off soon, and keeps no process for it. */
  turnOff(): void;
  /** Makes compiled code that a start can use before it turns the flag off. */
  whileOn(make: () => void): void;
}

/** By then what a start needs was loaded. */
const SOON = 100;

/**
 * A flag of V8 that is turned off when all code was loaded: it holds compiled code, Node's own modules among it, against the
 * flags that were set when that was made, and would compile all of it again.
 */
export function lateFlag(name: string): LateFlag {
  const turnOff = () => setFlagsFromString(`--no-${name}`);
  return {
    turnOff: () => void setTimeout(turnOff, SOON).unref(),
    whileOn(make) {
      setFlagsFromString(`--${name}`);
      make();
      turnOff();
    },
  };
}
