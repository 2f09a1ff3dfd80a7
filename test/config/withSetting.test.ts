import { expect, test } from 'vitest';
import { withSetting } from '../../server/src/config/withSetting';

test.each([
  ['', '{\n  "rules": {\n    "overdue": "off"\n  }\n}\n'],
  ['{ "rules": {} }', '{\n  "rules": {\n    "overdue": "off"\n  }\n}'],
  ['[]', '[]'],
  ['{ "rules": [] }', '{ "rules": [] }'],
])('a setting in %j', (before, after) => {
  expect(withSetting(before, ['rules', 'overdue'], 'off')).toBe(after);
});
