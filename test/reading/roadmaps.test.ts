import { expect, test } from 'vitest';
import { dependencies, tree } from './support/read';

test('a table of milestones by week and a weekly plan', () => {
  const markdown = `# 7. Plan

## 7.1 Milestone Table
| Milestone | Week(s) | Key Outputs | Acceptance Criteria |
| --- | --- | --- | --- |
| M0 Survey | 0–1 | Charts | Harbour master signs. |
| M1 Mooring MVP | 2 | Plan | Two tugs berth. |

## 7.2 Weekly Roadmap Snapshot
| Week | Focus | Key Checks |
| --- | --- | --- |
| 0 | Kickoff | Charter |
| 1 | Depth survey | Charts |

## 7.3 Next Steps
1. Present M0–M1.
`;
  expect(tree(markdown)).toMatchInlineSnapshot(`
    "plan.md · plan · 7. Plan
      row M0 Survey
        when 0–1 (weeks 0..1)
      row M1 Mooring MVP
        when 2 (weeks 2..2)"
  `);
});

test('an overview table and sections, some to be filled in', () => {
  const markdown = `# Roadmap

## Milestone Overview

| Milestone | Title | Status |
|---|---|---|
| M0 | Groundwork | Done |
| M1 | [Title] | Planned |

## M0: Groundwork

**Goal:** Firm ground.

**Acceptance Criteria:**
- [x] Dry
- [ ] Level

**Dependencies:** None (first milestone)

## M1: [Title]

**Goal:** [Goal]

**Acceptance Criteria:**
- [ ] [Criterion 1]
- [ ] [Criterion 2]

**Key Deliverables:**
- [Deliverable 1]

**Dependencies:** M0

### Later Milestones (M2+)
Prose.
`;
  expect(tree(markdown)).toMatchInlineSnapshot(`
    "plan.md · roadmap · Roadmap
      home M0 Groundwork [Done = done] 1/2
        acceptance 1/2
      home M1 [Title] [Planned = planned] 0/2
        needs M0
        acceptance 0/2"
  `);
  expect(dependencies(markdown)).toEqual(['M1 needs M0']);
});

test('an index with phase rows under each milestone', () => {
  const markdown = `# Roadmap Index

| Milestone | Phase | Estimate | Planned Start | Planned End | Status |
| --- | --- | --- | --- | --- | --- |
| [M0: Bootstrap](./m0-bootstrap.md) | | 1-2 weeks | 2026-03-02 | 2026-03-13 | <span style="color: #b91c1c;">Not Started</span> |
| | [Phase 1: Scaffold](./m0-bootstrap.md#m0-phase-1) | 2-4 days | 2026-03-02 | 2026-03-05 | **Done** |
| | [Phase 2: Guards](./m0-bootstrap.md#m0-phase-2) | 1 day | TBD | TBD | \`In Progress\` |
| [M1: Storage](./m1-storage.md) | | — | | | Planned |
`;
  expect(tree(markdown, 'index.md')).toMatchInlineSnapshot(`
    "index.md · index · Roadmap Index
      row M0 Bootstrap [Not Started = planned]
        estimate 1-2 weeks
        when 2026-03-02 – 2026-03-13 (dates 2026-03-02..2026-03-13)
        phase 1 Scaffold [Done = done]
        phase 2 Guards [In Progress = active]
      row M1 Storage [Planned = planned]"
  `);
});

test('a list of milestones', () => {
  const markdown = `# Roadmap

- ✅ **v1.0 MVP** — Phases 1-6
- **[M2: Storage](m2.md)** — in progress
- **M3** — Sensors
- Not a milestone, M4 is only named
`;
  expect(tree(markdown, 'ROADMAP.md')).toMatchInlineSnapshot(`
    "ROADMAP.md · roadmap · Roadmap
      row v1.0 MVP [✅ = done]
      row M2 Storage [in progress = active]
      row M3 Sensors"
  `);
});

test('headings at any depth, statuses in them, arrows that only point', () => {
  const markdown = `# Roadmap

## ✅ M0: Ground (Week 1)

Firm.

### ✅ **Phase 1: Survey - COMPLETE**

- [x] Measure

### Phase 2.1: Piles (2 weeks) 📋 PLANNED

- [ ] Drive

## M1 — Water (Q3 2026) — 🚧 In Progress

- [ ] Fill

## M2: [Ice](m2.md)

### **→ M-02.07 Snow**

Later.
`;
  expect(tree(markdown, 'ROADMAP.md')).toMatchInlineSnapshot(`
    "ROADMAP.md · roadmap · Roadmap
      home M0 Ground [✅ = done] 1/2
        when Week 1 (weeks 1..1)
        phase 1 Survey [COMPLETE = done] 1/1
          other 1/1
        phase 2.1 Piles [📋 PLANNED = planned] 0/1
          other 0/1
      home M1 Water [🚧 In Progress = active] 0/1
        when Q3 2026 (quarter 2026-Q3..2026-Q3)
        other 0/1
      row M2 Ice"
  `);
});

test('setext headings, ids in braces, a heading inside a list item, numbering', () => {
  expect(
    tree(
      'Roadmap\n=======\n\n1.1 M0: Ground {#ground}\n------------------------\n\n- [ ] Dig\n\n- item\n\n  ## M9: Not a section\n\n  text\n',
      'roadmap.md',
    ),
  ).toMatchInlineSnapshot(`
    "roadmap.md · roadmap · Roadmap
      home M0 Ground 0/1
        other 0/1"
  `);
});

test('a plan in phases is one milestone without a number', () => {
  expect(
    tree(
      '# Migration plan\n\n**Status:** Ready to start\n\n## Phase 1: Copy (2 days)\n\n- [x] Copy\n\n## Phase 1A: Check\n\n- [ ] Compare\n\n## Phase 6B: Delete\n\n- [ ] Remove\n- [ ] Tell people (optional)\n',
    ),
  ).toMatchInlineSnapshot(`
    "plan.md · plan · Migration plan
      home Migration plan [Ready to start = planned] 1/3
        phase 1 Copy 1/1
          other 1/1
        phase 1A Check 0/1
          other 0/1
        phase 6B Delete 0/1
          other 0/1"
  `);
});

test('steps of a guide, versions of a changelog and headings about phases are none', () => {
  expect(
    tree('# How to plan\n\n## Phase 1: Think\n\n- [ ] Think\n\n## Phase 2: Write\n\n- [ ] Write\n'),
  ).toBe('plan.md · none · How to plan');
  expect(tree('# Changelog\n\n## v1.2.0\n\n- Fixed\n\n## v1.1.0\n\n- Added\n', 'CHANGELOG.md')).toBe(
    'CHANGELOG.md · none · Changelog',
  );
  expect(
    tree(
      '# M1: Ground\n\n## Phase 1: Dig\n\n- [ ] Dig\n\n## Phase 1 Risks\n\nRain.\n\n## Phases Overview\n\nOne.\n',
    ),
  ).toMatchInlineSnapshot(`
    "plan.md · milestone · M1: Ground
      home M1 Ground 0/1
        phase 1 Dig 0/1
          other 0/1"
  `);
});

test('two homes with one id stay two, and a second place that speaks of one is none', () => {
  expect(
    tree(
      '# Roadmap\n\n## M1: Ground\n\nDig deep into the ground.\n\n## M1: Water\n\nFill the basin to the brim.\n\n## Risks\n\n### M1: Ground\n\nRain may come on any day.\n',
      'roadmap.md',
    ),
  ).toMatchInlineSnapshot(`
    "roadmap.md · roadmap · Roadmap
      home M1 Ground
      home M1 Water"
  `);
});
