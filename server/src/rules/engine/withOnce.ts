import type { RuleContext } from '../rule';

/** A context that keeps what rules have it work out once. */
export function withOnce<C extends Omit<RuleContext, 'once'>>(context: C): C & RuleContext {
  const kept = new Map<unknown, unknown>();
  const whole: C & RuleContext = {
    ...context,
    once<T>(work: (context: RuleContext) => T): T {
      const known = kept.get(work);
      // What is worked out may be nothing.
      if (known !== undefined || kept.has(work)) return known as T;
      const made = work(whole);
      kept.set(work, made);
      return made;
    },
  };
  return whole;
}
