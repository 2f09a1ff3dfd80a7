import { describe, expect, test } from 'vitest';
import type { Config, Severity } from '../../server/src/config/config';
import { defaultConfig } from '../../server/src/config/defaultConfig';
import { isOn, overridesAt, settingOf, severityOf } from '../../server/src/rules/engine/settingOf';
import type { Rule } from '../../server/src/rules/rule';
import { checkRule } from '../helpers/checkRule';

const ruleOf = (severity: Severity | 'off'): Rule => ({ name: 'some-rule', severity }) as Rule;
const place = { start: 0, end: 1, data: null };

function resolved(severity: Severity | 'off', config: Partial<Config>, path = 'docs/m1.md', own?: Severity) {
  const all = { ...defaultConfig, ...config };
  const rule = ruleOf(severity);
  const setting = settingOf(all, overridesAt(all)(path), rule.name);
  if (!isOn(rule, setting, all.preset)) return 'off';
  return severityOf(rule, { ...place, severity: own }, setting, all.preset) ?? 'quiet';
}

describe('a severity', () => {
  test.each([
    ['recommended', 'error', 'error'],
    ['recommended', 'info', 'info'],
    ['recommended', 'off', 'off'],
    ['strict', 'error', 'error'],
    ['strict', 'info', 'warning'],
    ['strict', 'hint', 'hint'],
    ['strict', 'off', 'warning'],
    ['minimal', 'error', 'error'],
    ['minimal', 'warning', 'quiet'],
    ['minimal', 'off', 'off'],
  ] as const)('by the preset %s: %s is %s', (preset, severity, expected) => {
    expect(resolved(severity, { preset })).toBe(expected);
  });

  test('of one finding comes before that of its rule', () => {
    expect(resolved('error', {}, 'docs/m1.md', 'info')).toBe('info');
    expect(resolved('warning', { preset: 'minimal' }, 'docs/m1.md', 'error')).toBe('error');
  });

  test('said by the config wins over everything', () => {
    expect(resolved('error', { rules: { 'some-rule': 'hint' } }, 'docs/m1.md', 'error')).toBe('hint');
    expect(resolved('off', { rules: { 'some-rule': 'error' }, preset: 'minimal' })).toBe('error');
    expect(resolved('error', { rules: { 'some-rule': ['off', {}] } })).toBe('off');
  });

  test('said by an override holds in its files, the last one most', () => {
    const overrides: Config['overrides'] = [
      { files: ['docs/**'], rules: { 'some-rule': 'warning' } },
      { files: ['docs/old/'], rules: { 'some-rule': 'off' } },
    ];
    expect(resolved('error', { overrides }, 'plan.md')).toBe('error');
    expect(resolved('error', { overrides }, 'docs/m1.md')).toBe('warning');
    expect(resolved('error', { overrides }, 'docs/old/m1.md')).toBe('off');
  });

  test('names of the prototype set nothing', () => {
    const setting = settingOf(defaultConfig, [], 'constructor');
    expect(setting).toEqual({ severity: null, options: {} });
  });
});

test('overrides are relative to the folder of the config', () => {
  checkRule(
    `--- docs/milepost.json
{ "overrides": [{ "files": ["early/**"], "rules": { "status-unknown": "hint" } }] }
--- docs/early/m1.md
# Milestone 1: Lending

- Status: In Progess
          ^^^^^^^^^^ hint
--- early/m2.md
# Milestone 2: Fines

- Status: In Progess
          ^^^^^^^^^^ error
`,
    { rule: 'status-unknown' },
  );
});
