import type { Severity } from '../config/config';
import type { Finding, Rule, RuleContext } from './rule';

export interface Checked {
  readonly rule: Rule;
  readonly finding: Finding;
  readonly severity: Severity;
}

/** All rules over one document, in the order of the places that they find. */
export function checkDocument(rules: readonly Rule[], context: RuleContext): readonly Checked[] {
  const all: Checked[] = [];
  for (const rule of rules) {
    if (rule.severity === 'off') continue;
    for (const finding of rule.check(context)) {
      all.push({ rule, finding, severity: finding.severity ?? rule.severity });
    }
  }
  return all.sort((a, b) => a.finding.start - b.finding.start || a.finding.end - b.finding.end);
}
