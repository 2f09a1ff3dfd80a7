import type { RuleContext } from '../rule';

/** A context that keeps what rules have it work out once. */
export function withOnce<C extends Omit<RuleContext, 'once'>>(context: C): C & RuleContext {
  const kept = new Map<unknown, unknown>();
  const whole: C & RuleContext = {
    ...context,
    once<T>(work: (context: RuleContext) => T): T {
      if (!kept.has(work)) kept.set(work, work(whole));
      return kept.get(work) as T;
    },
  };
  return whole;
}
