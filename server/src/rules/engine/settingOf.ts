import type { Config, Severity } from '../../config/config';
import { globMatcher } from '../../config/globMatcher';
import type { Described, Finding } from '../rule';

/** What the config says of one rule in one document. */
export interface RuleSetting {
  /** Null where the config says nothing and the rule's own severity and the preset decide. */
  readonly severity: Severity | 'off' | null;
  readonly options: Readonly<Record<string, unknown>>;
}

/** The overrides of a config that are meant for the document at a path relative to the config's folder. */
export function overridesAt({ overrides }: Config): (path: string) => Config['overrides'] {
  const all = overrides.map((override) => ({ override, fits: globMatcher(override.files) }));
  return (path) => all.flatMap(({ override, fits }) => (fits(path) ? [override] : []));
}

/** How a config and its overrides set a rule: later ones win. */
export function settingOf(config: Config, overrides: Config['overrides'], rule: string): RuleSetting {
  let severity: RuleSetting['severity'] = null;
  let options = none;
  for (const { rules } of [config, ...overrides]) {
    const setting = Object.hasOwn(rules, rule) ? rules[rule] : undefined;
    if (setting === undefined) continue;
    severity = typeof setting === 'string' ? setting : setting[0];
    if (typeof setting !== 'string') options = setting[1];
  }
  return { severity, options };
}

const none: RuleSetting['options'] = {};

/** Null: this finding is not told. What the config says outright wins over the preset. */
export function severityOf(
  rule: Described,
  finding: Finding,
  setting: RuleSetting,
  preset: Config['preset'],
): Severity | null {
  if (setting.severity !== null) return setting.severity === 'off' ? null : setting.severity;
  // An opt-in rule is no more than information until somebody says otherwise.
  const own = finding.severity ?? (rule.severity === 'off' ? 'info' : rule.severity);
  if (preset === 'minimal') return own === 'error' ? own : null;
  return preset === 'strict' && own === 'info' ? 'warning' : own;
}

/** Whether a rule runs at all. */
export function isOn(rule: Described, setting: RuleSetting, preset: Config['preset']): boolean {
  if (setting.severity !== null) return setting.severity !== 'off';
  return rule.severity !== 'off' || preset === 'strict';
}
