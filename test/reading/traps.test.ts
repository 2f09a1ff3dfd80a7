import { expect, test } from 'vitest';
import { readDuration } from '../../server/src/reading/estimate';
import { readWhen } from '../../server/src/reading/when';
import { boxes, read, tree } from './support/read';

test('how long: units, ranges, what is no duration', () => {
  const days = (text: string) => {
    const duration = readDuration(text);
    return duration === null ? null : [duration.minDays, duration.maxDays];
  };
  expect(days('1-2 weeks')).toEqual([5, 10]);
  expect(days('~3 days')).toEqual([3, 3]);
  expect(days('0–1 weeks')).toEqual([0, 5]);
  expect(days('8h')).toEqual([1, 1]);
  expect(days('3-6 месяцев')).toEqual([63, 126]);
  expect(days('2 Wochen')).toEqual([10, 10]);
  expect(['TBD', '—', 'XL', '5 points', 'a few days'].map(days)).toEqual([null, null, null, null, null]);
});

test('when: weeks, dates, quarters', () => {
  const when = (text: string, inWeeks = false) => {
    const found = readWhen(text, inWeeks);
    return found === null ? null : `${found.kind} ${found.start}..${found.end}`;
  };
  expect(when('0–1', true)).toBe('weeks 0..1');
  expect(when('Weeks 3-5')).toBe('weeks 3..5');
  expect(when('Q1 2026')).toBe('quarter 2026-Q1..2026-Q1');
  expect(when('2026H2')).toBe('quarter 2026-Q3..2026-Q4');
  expect(when('2026-03-02 – 2026-03-13')).toBe('dates 2026-03-02..2026-03-13');
  expect(when('soon')).toBeNull();
  expect(when('10/10')).toBeNull();
});

test('pictures of boxes in tables are no boxes; a row may say Open with one', () => {
  const markdown =
    '# Roadmap\n\n| Milestone | Status |\n|---|---|\n| M1 Dig | ⬜ Open |\n| M2 Fill | ☐ |\n\n- ☐ not a box\n';
  expect(boxes(markdown, 'roadmap.md')).toEqual([]);
  expect(read(markdown, 'roadmap.md').milestones.map(({ status }) => status?.category)).toEqual([
    'planned',
    null,
  ]);
});

test('a title of a row may begin like a phase', () => {
  expect(
    tree(
      '# Roadmap\n\n| Milestone | Title | Status |\n|---|---|---|\n| M-055 | Phase 2 — Honesty | done |\n',
      'ROADMAP.md',
    ),
  ).toBe('ROADMAP.md · roadmap · Roadmap\n  row M-055 Phase 2 — Honesty [done = done]');
});

test('an anchor before a heading belongs to it, one with words around it does not', () => {
  const anchor = (before: string) =>
    read(`# M1: A\n\n${before}\n## Phase 1: B\n\n- [ ] C\n`).milestones[0]!.phases[0]!.anchor?.id;
  expect(anchor('<a id="m1-phase-1"></a>')).toBe('m1-phase-1');
  expect(anchor('<a id="m1-phase-1"></a>\n')).toBe('m1-phase-1');
  expect(anchor('<!-- note -->\n<a name="m1-phase-1"></a>\n')).toBe('m1-phase-1');
  expect(anchor('See <a id="m1-phase-1"></a> this.\n')).toBeUndefined();
});

test('a log beside a milestone file may have its id in its name', () => {
  expect(tree('# M-09.01 - Layer — Tracking\n\n**Status:** Done\n', 'M-09.01-layer-log.md')).toBe(
    'M-09.01-layer-log.md · none · M-09.01 - Layer — Tracking',
  );
});
