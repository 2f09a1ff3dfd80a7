import type { Rule, RuleContext } from '../rule';

/** What a rule finds that asks for no other document; null where it asks for one. */
export function runAlone<T>(
  rule: Rule,
  context: RuleContext,
  run: (rule: Rule, context: RuleContext) => T,
): T | null {
  // Thrown through the rule at the first such question: what it could say is not known yet.
  const asked = new Error(`${rule.name} asked for another document`);
  const { uri, model, text, wording, config, today, options } = context;
  const ask = (): never => {
    throw asked;
  };
  try {
    return run(rule, {
      uri,
      model,
      text,
      wording,
      config,
      today,
      options,
      followed: ask,
      get graph() {
        return ask();
      },
    });
  } catch (error) {
    if (error === asked) return null;
    throw error;
  }
}
