import { expect, test } from 'vitest';
import { read, tree } from './support/read';

const records = (markdown: string, path: string) =>
  read(markdown, path).records.map(({ kind, id, title, status, date, supersedes, supersededBy }) =>
    [
      `${kind} ${id?.text ?? '–'} ${title.text}`,
      status === null ? 'no status' : `${status.text} = ${status.state ?? 'unknown'}`,
      date?.text,
      supersedes.length === 0
        ? undefined
        : `supersedes ${supersedes.map((pointer) => pointer.id?.text ?? pointer.text).join(', ')}`,
      supersededBy.length === 0
        ? undefined
        : `superseded by ${supersededBy.map((pointer) => pointer.id?.text ?? pointer.text).join(', ')}`,
    ].filter((part) => part !== undefined),
  );

test('decision records in their usual forms', () => {
  expect([
    records(
      '# 3. Use tugs\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nC\n\n## Decision\n\nD\n',
      'docs/adr/0003-use-tugs.md',
    ),
    records(
      '# ADR-0004: Use piles\n\n- Status: superseded by [ADR-0007](0007-x.md)\n- Date: 2026-01-03\n\n## Context\n',
      'docs/adr/0004-piles.md',
    ),
    records(
      '---\nstatus: proposed\ndate: 2026-02-01\n---\n\n# Use ice\n\n## Context and Problem Statement\n\n## Decision Outcome\n',
      'docs/decisions/0009-ice.md',
    ),
    records(
      '# ADR-S0002 — Hexagon\n\n**Status:** akzeptiert\n\n## Kontext\n\n## Entscheidung\n',
      'adr/ADR-S0002-hexagon.md',
    ),
    records(
      '# Links\n\n- Status: accepted\n- Date: 2020-10-28\n\n## Context and Problem Statement\n\n## Decision Outcome\n',
      'docs/adr/20201028-links.md',
    ),
    records(
      '# ADR 12: New\n\n- Status: Accepted\n- Supersedes: ADR 0004, [ADR 5](0005-x.md)\n\n## Context\n',
      'docs/adr/0012-new.md',
    ),
  ]).toMatchInlineSnapshot(`
    [
      [
        [
          "adr ADR 0003 Use tugs",
          "Accepted = accepted",
          "2026-01-02",
        ],
      ],
      [
        [
          "adr ADR 0004 Use piles",
          "superseded by ADR-0007 = superseded",
          "2026-01-03",
          "superseded by ADR 0007",
        ],
      ],
      [
        [
          "adr ADR 0009 Use ice",
          "proposed = proposed",
          "2026-02-01",
        ],
      ],
      [
        [
          "adr ADR-S0002 Hexagon",
          "akzeptiert = accepted",
        ],
      ],
      [
        [
          "adr – Links",
          "accepted = accepted",
          "2020-10-28",
        ],
      ],
      [
        [
          "adr ADR 12 New",
          "Accepted = accepted",
          "supersedes ADR 0004, ADR 5",
        ],
      ],
    ]
  `);
});

test('a note that names the successor where the status does not', () => {
  const record = (note: string) =>
    records(
      `# ADR 4: Use piles\n\n- Status: superseded\n${note}\n\n## Context\n`,
      'docs/adr/0004-piles.md',
    )[0]![2];
  expect(record('- Note: superseded by ADR-0070 (via ADR-0056)')).toBe('superseded by ADR 0070');
  expect(record('\n> **Superseded** by\n> [the new one](0089-new.md) (#199).')).toBe(
    'superseded by the new one',
  );
  expect(record('- Note: replaces ADR 0002')).toBe(undefined);
});

test('an index of records and a guide in their folder are none', () => {
  expect(
    records(
      '# Architecture Decision Records\n\n| ADR | Status |\n| --- | --- |\n| [0001](0001-x.md) | accepted |\n',
      'docs/adr/README.md',
    ),
  ).toEqual([]);
});

test('stories, epics, tasks, requirements', () => {
  expect(
    [
      tree(
        '# User Story: Berth\n\n**ID:** US-101\n**PRD:** [Berths](../prd/berths.md)\n\n## Acceptance Criteria\n\n- [ ] Works\n',
        'docs/user-stories/berth.md',
      ),
      tree('# Story 1.1: Moor\n\n## Acceptance Criteria\n\n- [ ] Works\n', '1.1_Story.md'),
      tree('---\nid: E-18\ntitle: Time\nstatus: done\n---\n\n## Goal\n\nG\n', 'work/epics/E-18/epic.md'),
      tree(
        '---\nid: BACK-526\ntitle: Sort cards\nstatus: Done\ndependencies: []\n---\n\n## Acceptance Criteria\n\n- [x] #1 Sorted\n',
        'backlog/tasks/back-526.md',
      ),
      tree('# Berths PRD\n\n## Goals\n\nG\n\n## Features\n\nF\n', 'docs/prd/berths.md'),
    ].join('\n'),
  ).toMatchInlineSnapshot(`
    "docs/user-stories/berth.md · story · User Story: Berth
      story US-101 User Story: Berth
    1.1_Story.md · story · Story 1.1: Moor
      story Story 1.1 Moor
    work/epics/E-18/epic.md · epic · Time
      epic E-18 Time [done]
    backlog/tasks/back-526.md · task · Sort cards
      task BACK-526 Sort cards [Done]
    docs/prd/berths.md · prd · Berths PRD
      prd Berths PRD"
  `);
});
