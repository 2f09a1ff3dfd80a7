import type { RuleContext } from '../rule';
import { withOnce } from './withOnce';

/** Runs rules of which nothing is taken but what they find without asking for other documents; null where one asks. */
export function runAlone({ uri, model, text, wording, config, today }: RuleContext) {
  // Thrown through the rule at the first such question: what it could say is not known yet.
  const asked = new Error('another document was asked for');
  const ask = (): never => {
    throw asked;
  };
  const graph = new Proxy({}, { get: ask }) as RuleContext['graph'];
  const context = withOnce({ uri, model, text, wording, config, today, followed: ask, graph });
  return <T>(options: RuleContext['options'], run: (context: RuleContext) => T): T | null => {
    try {
      return run({ ...context, options });
    } catch (error) {
      if (error === asked) return null;
      throw error;
    }
  };
}
