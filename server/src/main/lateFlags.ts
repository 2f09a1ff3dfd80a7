import { setFlagsFromString } from 'node:v8';

/** A flag of V8 as it is at a start, and as it is to be later. */
interface LateFlag {
  readonly early: string;
  readonly late: string;
}

/** By then what a start needs was loaded. */
const SOON = 100;

/**
 * Much of what a document says lives until the whole of it was read. V8 would take all of its kind for lasting, and make
 * them where it seldom looks for garbage.
 */
const pretenuring: LateFlag = {
  early: '--allocation-site-pretenuring',
  late: '--no-allocation-site-pretenuring',
};

/**
 * What V8's last compiler leaves out: it would be longer about it, while what it compiles runs slowly, than most of that is
 * run afterwards.
 */
const leanCompiler: readonly LateFlag[] = [
  { early: '--turbo-loop-peeling', late: '--no-turbo-loop-peeling' },
  { early: '--max-inlined-bytecode-size-cumulative=920', late: '--max-inlined-bytecode-size-cumulative=500' },
];

const flags = [pretenuring, ...leanCompiler];

/**
 * Sets them soon, and keeps no process for it: V8 holds compiled code, Node's own modules among it, against the flags that
 * were set when that was made, and would compile all of it again.
 */
export const setLateFlags = (): void => void setTimeout(set, SOON).unref();

/** Makes compiled code that a start can use before it sets them. */
export function withEarlyFlags(make: () => void): void {
  for (const { early } of flags) setFlagsFromString(early);
  make();
  set();
}

function set(): void {
  for (const { late } of flags) setFlagsFromString(late);
}
