import type { Rule } from '../../server/src/rules/rule';
import { columns } from './columns';

export interface TimedRules {
  readonly rules: readonly Rule[];
  /** What each rule took by itself, as a table, the slowest first. */
  table(read: number, check: number): string;
}

/**
 * Rules that note what each of them takes by itself: each is asked twice, and the second time counts, when what rules
 * ask of the graph together is known already. That is in the time of all checking.
 */
export function timedRules(rules: readonly Rule[]): TimedRules {
  const spent = new Map<string, number>(rules.map(({ name }) => [name, 0]));
  const timed = (rule: Rule): Rule => ({
    ...rule,
    *check(context) {
      Array.from(rule.check(context));
      const start = performance.now();
      const findings = [...rule.check(context)];
      spent.set(rule.name, spent.get(rule.name)! + (performance.now() - start) / 1000);
      yield* findings;
    },
  });
  return {
    rules: rules.map(timed),
    table(read, check) {
      const rows = [...spent].sort(([, a], [, b]) => b - a);
      const all = rows.reduce((sum, [, seconds]) => sum + seconds, 0);
      const percent = (seconds: number): string => `${((seconds / read) * 100).toFixed(2)}%`;
      return [
        `Reading took ${read.toFixed(1)} s; all rules by themselves ${all.toFixed(1)} s (${percent(all)}), with the graph and asked twice ${check.toFixed(1)} s.`,
        columns(rows.map(([name, seconds]) => [name, `${seconds.toFixed(3)} s`, percent(seconds)])),
      ].join('\n');
    },
  };
}
