import { expect, test } from 'vitest';
import { expandRange, parseId } from '../../server/src/reading/identifier';
import { mentions, read } from './support/read';

test('a range of records in one word, and a date after a record', () => {
  expect(
    mentions('ADRs 0000–0064 (ADR 0001, 2026-06-13), ADR-E-24-01, ADR 0001, 0002.\n'),
  ).toMatchInlineSnapshot(`
    [
      "record ADR 0000 ADR 0064 range",
      "record ADR 0001",
      "record ADR-E-24-01",
      "record ADR 0001 ADR 0002",
    ]
  `);
});

test('ids, lists and ranges in prose', () => {
  expect(
    mentions(
      'M6, M01, M-054, M2.9.1, UI-M2, FT‑M‑05.09. Milestone 7 and Milestones 1-3. ADR 0013/0014, ADR-0001, ADR 0001 through ADR 0015. M0–M3, M4+. `M5` [M8: x](m8.md) Phase 2, Phase 6B, US-101, Story 1.1, E-18.\n',
    ),
  ).toMatchInlineSnapshot(`
    [
      "milestone M6",
      "milestone M01",
      "milestone M-054",
      "milestone M2.9.1",
      "milestone UI-M2",
      "milestone FT-M-05.09",
      "milestone M7",
      "milestone M1 M3 range",
      "record ADR 0013 ADR 0014",
      "record ADR 0001",
      "record ADR 0001 ADR 0015 range",
      "milestone M0 M3 range",
      "milestone M4 open",
      "milestone M5 code",
      "milestone M8 linked",
      "phase Phase 2",
      "phase Phase 6B",
      "story US-101",
      "story Story 1.1",
      "milestone E-18",
    ]
  `);
});

test('what is none: paths, branches, other projects, codes', () => {
  expect(
    mentions(
      'docs/M7.md M-054-engine.md `chore/m7-integration` Spiegel zu Fireflys ADR 0042, Firefly-ADR 7. UTF-8 SHA-256 v1.2 COM1 H2O RM2 M2M\n',
    ),
  ).toEqual([]);
});

test('chips are ids of no milestone in scope; reading only names them', () => {
  expect(mentions('Apple Silicon Macs (M1/M2/M3)\n')).toEqual(['milestone M1 M2 M3']);
  expect(read('Apple Silicon Macs (M1/M2/M3)\n').milestones).toEqual([]);
});

test('same ids', () => {
  const same = (a: string, b: string) => parseId(a)?.same === parseId(b)?.same;
  expect(same('M-02', 'M2')).toBe(true);
  expect(same('m-02', 'M2')).toBe(true);
  expect(same('FT‑M‑05.09', 'FT-M-05.09')).toBe(true);
  expect(same('M2', 'M2.0')).toBe(false);
  expect(same('UI-M2', 'M2')).toBe(false);
  expect(same('ADR-0013', 'ADR 13')).toBe(true);
  expect(same('v1.2', 'v0-1-2')).toBe(false);
});

test('ranges expand with their padding', () => {
  expect(
    expandRange(parseId('ADR 0009')!, parseId('ADR 0011')!).map(({ text, same }) => `${text} ${same}`),
  ).toEqual(['ADR 0009 adr-9', 'ADR 0010 adr-10', 'ADR 0011 adr-11']);
});

test('an id is found whether or not another number would have its text looked at', () => {
  const words =
    'ADR ADRs adr Adr Milestone milestones MILESTONES Meilenstein Meilensteine Phase phases PHASE Stufe Stufen ' +
    'Фаза Фазы фаз Этап этапы Веха вехи Story stories US US- M m UI-M FT‑M E v Week step';
  const joints = ['', ' ', '  ', '\t', '\u00a0', '-', '‑', '−', ' - ', ' #', '#', ' # ', '/', '.', '\n'];
  const numbers = ['1', '0001', '2.1', 'S001', 'E-24', 'M1', '6B'];
  let count = 0;
  for (const word of words.split(' '))
    for (const joint of joints)
      for (const number of numbers) {
        const text = `See ${word}${joint}${number} there.`;
        const found = mentions(`${text}\n`);
        expect(found, JSON.stringify(text)).toEqual(mentions(`${text} (x1\n`));
        count += found.length;
      }
  expect(count).toBeGreaterThan(500);
});
