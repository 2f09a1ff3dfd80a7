import { expect, test } from 'vitest';
import { dependencies, fields, read } from './support/read';

test('labels in all forms', () => {
  expect(
    fields(`---
status: planning
---

# M1: A

- Status: Not Started
- **Owner**: Ana
- **Estimate:** 1-2 weeks

**Target Date**: TBD

| Field | Value |
| --- | --- |
| Priority | High |
| PRD | [X](x.md) |
`),
  ).toMatchInlineSnapshot(`
    [
      "list status: Status = Not Started",
      "list owner: Owner = Ana",
      "list estimate: Estimate = 1-2 weeks",
      "line end: Target Date = TBD",
      "row priority: Priority = High",
      "row prd: PRD = X",
      "frontMatter status: status = planning",
    ]
  `);
});

test('an unknown label counts beside known ones only', () => {
  expect(
    fields(
      '# M1: A\n\n- Status: Planned\n- Estimte: 2 weeks\n\nNote: prose goes on.\n\n- Colour: red\n- Size of it all: 3\n',
    ),
  ).toMatchInlineSnapshot(`
    [
      "list status: Status = Planned",
      "list ?: Estimte = 2 weeks",
    ]
  `);
});

test('prose, links and times of day are no fields', () => {
  expect(
    fields('# M1: A\n\nThe status: it depends. https://x.org at 10:30.\n\n- see https://status: no\n'),
  ).toEqual([]);
});

test('dependencies with gates, claims, ranges, none', () => {
  expect(
    dependencies(
      '# M9: A\n\n- Dependencies: M1, M2 (Completed), [M3: Tugs](m3.md) `In Progress`, M4–M6, M7 ✅\n',
    ),
  ).toMatchInlineSnapshot(`
    [
      "M9 needs M1",
      "M9 needs M2, gate Completed",
      "M9 needs M3, gate In Progress",
      "M9 needs M4",
      "M9 needs M5",
      "M9 needs M6",
      "M9 needs M7, claims ✅",
    ]
  `);
  expect(dependencies('# M9: A\n\n**Depends on**: Phase 18\n')).toMatchInlineSnapshot(`
    [
      "M9 needs Phase 18",
    ]
  `);
  expect(
    dependencies('# M9: A\n\n- Dependencies:\n  - M1\n  - [Milestone 2: B](m2.md) `Completed`\n'),
  ).toMatchInlineSnapshot(`
    [
      "M9 needs M1",
      "M9 needs M2, gate Completed",
    ]
  `);
  expect(dependencies('# M9: A\n\n**Dependencies:** None, but M10 requires this\n')).toEqual([]);
  expect(read('# M9: A\n\n**Dependencies:** none\n').milestones[0]!.independent).toBe(true);
});

test('a field below another heading belongs to that', () => {
  const { milestones } = read(
    '# M1: A\n\n- Status: Planned\n\n## Phase 1: B\n\n**Status:** Done\n\n## Risks\n\n- Status: open\n',
  );
  expect(
    milestones.map(({ status, phases }) => [status?.text, phases.map((phase) => phase.status?.text)]),
  ).toEqual([['Planned', ['Done']]]);
});

test('statuses and what they mean', () => {
  const words = [
    'Not Started',
    '✅ Complete (with deferrals)',
    '✅ PARTIAL',
    'mostly delivered',
    '🟢 Ready to Wrap',
    '`Completed`',
    '**In Progress**',
    '🔄 PHASE 1 COMPLETE',
    '100% ЗАВЕРШЕНО',
    '80% complete',
    'akzeptiert',
    'Superseded by M4',
    '🟢 Router suite passing; need to regenerate the rest',
    "Won't Do",
    'Quux',
    'The suite passes on most days. Ask Ana.',
    '[Planning/In Progress/Completed]',
  ];
  const read1 = (word: string) => {
    const status = read(`# M1: A\n\n- Status: ${word}\n`).milestones[0]!.status;
    return `${word} → ${status === null ? 'none' : `${status.category ?? 'unknown'} (${status.word.text})`}`;
  };
  expect(words.map(read1)).toMatchInlineSnapshot(`
    [
      "Not Started → planned (Not Started)",
      "✅ Complete (with deferrals) → done (Complete)",
      "✅ PARTIAL → active (PARTIAL)",
      "mostly delivered → active (mostly)",
      "🟢 Ready to Wrap → active (Ready to Wrap)",
      "\`Completed\` → done (Completed)",
      "**In Progress** → active (In Progress)",
      "🔄 PHASE 1 COMPLETE → active (PHASE 1 COMPLETE)",
      "100% ЗАВЕРШЕНО → done (ЗАВЕРШЕНО)",
      "80% complete → active (complete)",
      "akzeptiert → unknown (akzeptiert)",
      "Superseded by M4 → dropped (Superseded)",
      "🟢 Router suite passing; need to regenerate the rest → active (Router suite passing)",
      "Won't Do → dropped (Won't Do)",
      "Quux → unknown (Quux)",
      "The suite passes on most days. Ask Ana. → none",
      "[Planning/In Progress/Completed] → none",
    ]
  `);
});
