import { describe, expect, test } from 'vitest';
import { allRules } from '../../server/src/rules/allRules';
import { checkFix } from '../helpers/checkFix';
import { checkRule } from '../helpers/checkRule';
import { parseFixture } from '../helpers/parseFixture';

describe.each(allRules.map((rule) => ({ name: rule.name, rule })))('$name', ({ name, rule }) => {
  const optIn = rule.severity === 'off' ? { rules: { [name]: 'info' } } : {};

  test('has examples of both kinds', () => {
    expect(rule.examples.some(({ bad }) => bad !== undefined)).toBe(true);
    expect(rule.examples.some(({ good, fixed }) => (good ?? fixed) !== undefined)).toBe(true);
    if (rule.fix) expect(rule.examples.some(({ fixed }) => fixed !== undefined)).toBe(true);
  });

  test.each(rule.examples.map((example, at) => ({ at: at + 1, example })))('example $at', ({ example }) => {
    const { bad, fixed, good, today, git } = example;
    const options = { rule: name, config: { ...optIn, ...example.config }, today, git };
    if (bad !== undefined) {
      expect(parseFixture(bad).notes, 'a bad example has a mark').not.toEqual([]);
      checkRule(bad, options);
    }
    // What is fine is fine by every rule, not by this one alone.
    if (good !== undefined) checkRule(good, { ...options, rule: undefined });
    if (fixed !== undefined) {
      expect(parseFixture(fixed).notes, 'a fixed example has no mark').toEqual([]);
      checkRule(fixed, { ...options, rule: undefined });
      checkFix(bad!, fixed, options);
      checkFix(bad!, fixed, { ...options, lineEnd: '\r\n' });
    }
  });
});
