import { expect, test } from 'vitest';
import { parseSettings } from '../../server/src/config/parseSettings';

const defaults = parseSettings({});

test('nothing said is the defaults', () => {
  for (const nothing of [undefined, null, 'x', 7, []]) expect(parseSettings(nothing)).toEqual(defaults);
  expect(defaults.problems).toBe('roadmap');
});

test('what does not fit is as if not set, the rest holds', () => {
  const sent = { problems: 'some', codeLens: { phase: false, review: 'yes' }, files: 3, other: true };
  expect(parseSettings(sent)).toEqual({ ...defaults, codeLens: { ...defaults.codeLens, phase: false } });
});
