import { expect, test } from 'vitest';
import { dependencies, tree } from './support/read';

test('a milestone file with phases, teams, branches and four kinds of checklist', () => {
  const markdown = `# Milestone 4: Harbour Cut-over

- Status: In Progress
- Estimate: 2-3 weeks
- Dependency: [Milestone 3: Dry Dock](./m3-dry-dock.md) \`Completed\`
- Related ADRs: [ADR Index](../adr/README.md) (ADR 0002 through ADR 0004)

## Owners

- Milestone Owner: Operations + Planning
- Technical Owner: Platform
- Execution Teams: Operations + Planning, Platform, Docs

## Goal

Move the harbour to the new berths.

## Milestone Pre-Checklist (Alignment + Drift Control)

- [x] Berths are surveyed.
- [x] Roadmap status and owners are current.

<a id="m4-phase-1"></a>
## Phase 1: Mooring & Tugs

### Phase Goal
Tugs know the new berths.

### Development Checklist

#### Operations + Planning / Platform
- [x] Draw the mooring plan.
- [ ] Load it into the scheduler.

### Branch and PR Plan
- Branch: \`feat/m4-p1-mooring\`
- PR Target: \`chore/m4-integration\`

### Review Checklist
- [ ] Pilots signed off.

### Exit Criteria
- [ ] Two tugs berthed.

<a id="m4-phase-2"></a>
## Phase 2: Opening

### Development Checklist

#### Docs
- [ ] Publish the berth guide.

### Branch and PR Plan
- Branch pattern: \`docs/m4-p2-<topic>\`
- PR Target: \`chore/m4-integration\`

### Exit Criteria
- [ ] First ship unloaded.

## Milestone Review Checklist

- [ ] All phase exit criteria are complete.
- [ ] Milestone status set to \`Completed\`.

## Next Steps

Proceed to [Milestone 5: Night Shift](./m5-night-shift.md).
`;
  expect(tree(markdown, 'm4-harbour-cut-over.md')).toMatchInlineSnapshot(`
    "m4-harbour-cut-over.md · milestone · Milestone 4: Harbour Cut-over
      home M4 Harbour Cut-over [In Progress = active] 3/10
        estimate 2-3 weeks
        needs M3 [Completed]
        Milestone Owner: Operations + Planning
        Technical Owner: Platform
        teams Operations + Planning; Platform; Docs
        records ADR 0002, ADR 0003, ADR 0004
        precheck 2/2
        milestone-review 0/2
        phase 1 Mooring & Tugs 1/4 #m4-phase-1
          branch feat/m4-p1-mooring → chore/m4-integration
          development 1/2 Operations + Planning / Platform
          review 0/1
          exit 0/1
        phase 2 Opening 0/2 #m4-phase-2
          branch docs/m4-p2-<topic> → chore/m4-integration
          development 0/1 Docs
          exit 0/1"
  `);
});

test('bold labels with hard breaks, a status with an emoji, ids with hyphens that do not break', () => {
  const markdown = `# FT‑M‑05.09 — Queue Health\n\n**Status:** 🟢 Ready to Wrap (one item deferred)  \n**Owner:** Core  \n**Depends on:** FT-M-05.08 ✅, UI-M2 (done)\n\n## Acceptance Criteria\n\n- [X] Depth is shown.\n- [ ] Age is shown.\n`;
  expect(tree(markdown, 'FT-M-05.09.md')).toMatchInlineSnapshot(`
    "FT-M-05.09.md · milestone · FT‑M‑05.09 — Queue Health
      home FT-M-05.09 Queue Health [🟢 Ready to Wrap (one item deferred) = active] 1/2
        needs FT-M-05.08, UI-M2 [done]
        Owner: Core
        acceptance 1/2"
  `);
  expect(dependencies(markdown)).toMatchInlineSnapshot(`
    [
      "FT-M-05.09 needs FT-M-05.08, claims ✅",
      "FT-M-05.09 needs UI-M2, gate done",
    ]
  `);
});

test('plain labels on lines of one paragraph', () => {
  expect(
    tree(
      '# TT-M-03.2 — Profiles\n\nStatus: ✅ Landed  \nOwners: Sim, Templates  \nDepends on: TT-M-03.1 (queues)\n',
    ),
  ).toMatchInlineSnapshot(`
    "plan.md · milestone · TT-M-03.2 — Profiles
      home TT-M-03.2 Profiles [✅ Landed = done]
        needs TT-M-03.1
        Owners: Sim, Templates"
  `);
});

test('several labels on one line', () => {
  expect(
    tree(
      '# M2 — Sensors\n\n**Status:** Planned | **Owner:** Ana · **Due:** 2026-03-02 | **Estimate:** ~3 days\n',
    ),
  ).toMatchInlineSnapshot(`
    "plan.md · milestone · M2 — Sensors
      home M2 Sensors [Planned = planned]
        estimate ~3 days
        when 2026-03-02 (dates null..2026-03-02)
        Owner: Ana"
  `);
});

test('labels in a quote', () => {
  expect(
    tree(
      '# UI-M3 — Overlays\n\n> **Status:** 📋 Planned\n> **Prerequisites:** UI-M-1 ✅\n> **Duration:** 1-2 weeks\n',
    ),
  ).toMatchInlineSnapshot(`
    "plan.md · milestone · UI-M3 — Overlays
      home UI-M3 Overlays [📋 Planned = planned]
        estimate 1-2 weeks
        needs UI-M-1"
  `);
});

test('front matter with a list of acceptance criteria', () => {
  const markdown = `---
id: M-031
title: Parameter Sweep
status: in-progress
depends_on: [M-030, M-029]
acs:
  - id: AC-1
    title: Specs validate
    status: met
  - id: AC-2
    title: Runs cancel
    status: open
---

## Goal

Sweep.
`;
  expect(tree(markdown, 'work/epics/E-3/M-031-parameter-sweep.md')).toMatchInlineSnapshot(`
    "work/epics/E-3/M-031-parameter-sweep.md · milestone · Parameter Sweep
      home M-031 Parameter Sweep [in-progress = active] 1/2
        needs M-030, M-029
        acceptance 1/2"
  `);
});

test('a folder of milestones whose front matter has a name', () => {
  expect(
    tree(
      '---\nname: v.0.5.0\nheadline: Team features\nstatus: closed\ndue_date: "2025-11-07"\n---\n',
      '.roadmap/milestones/v050.md',
    ),
  ).toMatchInlineSnapshot(`
    ".roadmap/milestones/v050.md · milestone · v.0.5.0
      home v0.5.0 Team features [closed = done]
        when 2025-11-07 (dates null..2025-11-07)"
  `);
});

test('a title without number, and status and estimate as sections', () => {
  expect(
    tree(
      '# Milestone: Winter Berths\n\n## Status\n\nOn hold\n\n## Dependencies\n\n- M3: tugs\n- [M4](m4.md) `Completed`\n\n## Tasks\n\n- [ ] Heat the quay\n',
    ),
  ).toMatchInlineSnapshot(`
    "plan.md · milestone · Milestone: Winter Berths
      home Winter Berths [On hold = blocked] 0/1
        needs M3, M4 [Completed]
        development 0/1"
  `);
});

test('a label and value table', () => {
  expect(
    tree(
      '# Milestone 8: Ice\n\n| Field | Value |\n| --- | --- |\n| Status | `Blocked` |\n| Owner | Ana |\n| Estimate | 4 weeks |\n',
    ),
  ).toMatchInlineSnapshot(`
    "plan.md · milestone · Milestone 8: Ice
      home M8 Ice [Blocked = blocked]
        estimate 4 weeks
        Owner: Ana"
  `);
});

test('German, Russian, Japanese, Chinese and Vietnamese', () => {
  expect(
    tree(
      '# Meilenstein 2: Häfen\n\n- Status: in Arbeit\n- Aufwand: 3 Tage\n- Abhängigkeiten: keine\n\n## Aufgaben\n\n- [x] Planen\n',
    ),
  ).toMatchInlineSnapshot(`
    "plan.md · milestone · Meilenstein 2: Häfen
      home M2 Häfen [in Arbeit = active] 1/1
        estimate 3 Tage
        development 1/1"
  `);
  expect(
    tree(
      '# План порта\n\n**Статус:** В разработке\n\n## Фаза 1: Причалы (2 недели)\n\n- [x] Обмер\n- [ ] Сваи (опционально)\n\n## Этап 2: Открытие — ЗАВЕРШЕНО\n\n- [x] Корабль\n',
    ),
  ).toMatchInlineSnapshot(`
    "plan.md · plan · План порта
      home План порта [В разработке = active] 2/2
        phase 1 Причалы 1/1
          other 1/1
        phase 2 Открытие [ЗАВЕРШЕНО = done] 1/1
          other 1/1"
  `);
  expect(
    tree(
      '# M1: 港\n\n- 状態: 完了\n\n## 受け入れ条件\n\n- [x] 船が着く\n\n## フェーズ1: 準備\n\n- [x] 測量\n',
    ),
  ).toMatchInlineSnapshot(`
    "plan.md · milestone · M1: 港
      home M1 港 [完了 = done] 2/2
        acceptance 1/1
        phase 1 準備 1/1
          other 1/1"
  `);
  expect(
    tree('# 里程碑 3：港口\n\n- 状态：进行中\n\n## 第一阶段：准备\n\n### 任务\n\n- [ ] 测量\n'),
  ).toMatchInlineSnapshot(`
    "plan.md · milestone · 里程碑 3：港口
      home M3 港口 [进行中 = active] 0/1
        phase 1 准备 0/1
          development 0/1"
  `);
  expect(
    tree('# Milestone 1: Cảng\n\n- Trạng thái: đang thực hiện\n\n## Giai đoạn 1: Khảo sát\n\n- [ ] Đo\n'),
  ).toMatchInlineSnapshot(`
    "plan.md · milestone · Milestone 1: Cảng
      home M1 Cảng [đang thực hiện = active] 0/1
        phase 1 Khảo sát 0/1
          other 0/1"
  `);
});

test('a log, release note, review or design of a milestone declares none', () => {
  for (const [title, path] of [
    ['# M3 Implementation Tracking — Tugs', 'm3-log.md'],
    ['# M3 — Tugs', 'docs/releases/m3.md'],
    ['# Release M3 — Tugs', 'm3.md'],
    ['# M3 — Tugs: Design', 'm3-design.md'],
    ['# Milestone Planning Guide', 'guide.md'],
    ['# Existing Milestones — Triage', 'triage.md'],
  ] as const) {
    expect(tree(`${title}\n\n**Status:** Done\n\n## Milestone 4 — Ice\n\n- [ ] Cut\n`, path)).toBe(
      `${path} · none · ${title.slice(2)}`,
    );
  }
});
