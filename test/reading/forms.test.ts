import { describe, expect, test } from 'vitest';
import { tick } from '../../server/src/edits/tick';
import { boxes, dependencies, explained, fields, mentions, read, tree } from './support/read';

/** Id, title, status and progress of each milestone, as people write them. */
function declared(markdown: string, path = 'docs/roadmap/plan.md'): readonly string[] {
  return read(markdown, path).milestones.map(
    ({ id, title, status, progress }) =>
      `${id?.text ?? 'no id'} · ${title.text} · ${status?.category ?? 'no status'}${progress === null ? '' : ` · ${progress.done}/${progress.total}`}`,
  );
}

const heading = (line: string, path?: string): string =>
  declared(`${line}\n\n- [ ] Dig\n`, path)[0] ?? 'none';

describe('ids and titles', () => {
  test.each([
    ['# Milestone 4: Quay', 'M4 · Quay · no status · 0/1'],
    ['# Milestone: Quay', 'no id · Quay · no status · 0/1'],
    ['# M2 — Quay', 'M2 · Quay · no status · 0/1'],
    ['# M2.9 — Quay', 'M2.9 · Quay · no status · 0/1'],
    ['# M1: Quay', 'M1 · Quay · no status · 0/1'],
    ['# UI-M2.9 — Quay', 'UI-M2.9 · Quay · no status · 0/1'],
    ['# M01 - Quay', 'M01 · Quay · no status · 0/1'],
    ['# M-054: Quay', 'M-054 · Quay · no status · 0/1'],
    ['# M2.9.1 Quay: walls', 'none'],
    ['# M3_6_1: Quay', 'M3_6_1 · Quay · no status · 0/1'],
    ['# ✅ Milestone 4: Quay — COMPLETE', 'M4 · Quay · done · 0/1'],
    ['# M2 — Quay (In Progress)', 'M2 · Quay · active · 0/1'],
  ])('%s', (line, expected) => {
    expect(heading(line)).toBe(expected);
  });

  test('versions in a roadmap, not in a changelog', () => {
    expect(heading('# Roadmap\n\n## v1.2 — Quay', 'ROADMAP.md')).toBe('v1.2 · Quay · no status · 0/1');
    expect(heading('# Roadmap\n\n## Version 1.2: Quay', 'ROADMAP.md')).toBe(
      'Version 1.2 · Quay · no status · 0/1',
    );
    expect(heading('# Changelog\n\n## v1.2 — Quay', 'CHANGELOG.md')).toBe('none');
  });

  test('headings of any rank', () => {
    for (const rank of ['##', '###', '####'])
      expect(heading(`# Roadmap\n\n${rank} Milestone 1: Quay`, 'roadmap.md')).toBe(
        'M1 · Quay · no status · 0/1',
      );
  });

  test('a file in a folder of milestones whose title begins as its name does', () => {
    const at = (name: string, title: string) => heading(title, `docs/milestones/${name}.md`);
    expect(at('AP2_Quay', '# AP2 — Quay')).toBe('AP2 · Quay · no status · 0/1');
    expect(at('WX-A_Rain', '# WX-A — Rain')).toBe('no id · WX-A — Rain · no status · 0/1');
    expect(at('Quay', '# AP2 — Quay')).toBe('none');
    expect(heading('# AP2 — Quay', 'docs/notes/AP2_Quay.md')).toBe('none');
  });

  test('ids that count the sections of one milestone are no milestones', () => {
    const markdown =
      '# Roadmap\n\n## M-03.00: Quay\n\n### M-03.00.1 Goal\n\nStone by stone, up to the water.\n\n### M-03.00.2 Technical Design\n\nBlocks of granite, cut by hand.\n\n- [ ] Cut\n';
    expect(declared(markdown, 'roadmap.md')).toEqual(['M-03.00 · Quay · no status · 0/1']);
  });

  test('a document that tracks a milestone declares none', () => {
    const markdown = '# M-08.03 Implementation Tracking\n\n**Status:** In Progress\n\n- [ ] Dig\n';
    expect(declared(markdown, 'work/M-08.03-quay-tracking.md')).toEqual([]);
    expect(declared(markdown, 'work/M-08.03-quay.md')).toEqual([]);
  });

  test('a template with blanks for number and title', () => {
    const markdown = '# Milestone [N]: [Title]\n\n- Status: Not Started\n\n## Goal\n\n[Goal]\n';
    expect(tree(markdown, 'docs/planning/milestone.md')).toMatchInlineSnapshot(`
      "docs/planning/milestone.md · milestone (template) · Milestone [N]: [Title]
        home [Title] [Not Started = planned]"
    `);
  });
});

describe('phases', () => {
  const phases = (body: string) =>
    read(`# M1: Quay\n\n${body}`).milestones.flatMap(({ phases }) =>
      phases.map(
        ({ number, title, status, progress, estimate }) =>
          `${number ?? '-'} · ${title.text} · ${status?.category ?? 'no status'} · ${progress === null ? 'no boxes' : `${progress.done}/${progress.total}`}${estimate === null ? '' : ` · ${estimate.text}`}`,
      ),
    );

  test.each([
    ['## Phase 1: Survey', '1 · Survey · no status · 1/2'],
    ['### Phase 1A — Survey', '1A · Survey · no status · 1/2'],
    ['## Phase 6B: Survey', '6B · Survey · no status · 1/2'],
    ['### Phase 2.1: Survey 📋 PLANNED', '2.1 · Survey · planned · 1/2'],
    ['### ✅ **Phase 1: Survey - COMPLETE**', '1 · Survey · done · 1/2'],
    ['### Фаза 1: Обмер (3-6 месяцев)', '1 · Обмер · no status · 1/2 · 3-6 месяцев'],
    ['## Этап 2: Обмер', '2 · Обмер · no status · 1/2'],
    ['## 阶段 1：测量', '1 · 测量 · no status · 1/2'],
    ['## フェーズ1: 測量', '1 · 測量 · no status · 1/2'],
    ['## Stufe 2: Messen', '2 · Messen · no status · 1/2'],
    ['## Phase 1: Survey (M)', '1 · Survey · no status · 1/2 · M'],
    ['## Phase 1: Survey (~2 weeks)', '1 · Survey · no status · 1/2 · ~2 weeks'],
    ['**Phase 1: Survey**', '1 · Survey · no status · 1/2'],
    ['**Phase 2: Survey** (2 weeks)', '2 · Survey · no status · 1/2 · 2 weeks'],
    ['**Phase 3: Survey — In Progress**', '3 · Survey · active · 1/2'],
    ['<details>\n<summary>Phase 1: Survey</summary>', '1 · Survey · no status · 1/2'],
    ['<details><summary><b>Phase 2: Survey</b></summary>', '2 · Survey · no status · 1/2'],
    ['- **Phase 1: Survey**', '1 · Survey · no status · 1/2'],
  ])('%s', (line, expected) => {
    const boxes = line.startsWith('- ') ? '  - [x] Sound\n  - [ ] Chart\n' : '\n- [x] Sound\n- [ ] Chart\n';
    expect(phases(`${line}\n${boxes}`)).toEqual([expected]);
  });

  test('what stands after </details> is no longer of the phase', () => {
    expect(
      phases('<details>\n<summary>Phase 1: Survey</summary>\n\n- [x] Sound\n\n</details>\n\n- [ ] Chart\n'),
    ).toEqual(['1 · Survey · no status · 1/1']);
  });

  test('boxes that name phases', () => {
    expect(
      phases(
        '## Phases\n\n- [x] **Phase 1: Survey** - sound it\n  - [x] Chart\n- [ ] **Phase 2: Piles**\n- [ ] Feast\n',
      ),
    ).toEqual(['1 · Survey · no status · 2/2', '2 · Piles · no status · 0/1']);
    const listed = '## Phases\n\n- [x] **Phase 1: Survey**\n\n## Phase 1: Survey\n\n- [ ] Chart\n';
    expect(phases(listed)).toEqual(['1 · Survey · no status · 0/1']);
  });

  test('bold words name no phase in prose, under risks, without boxes, or outside a milestone', () => {
    expect(phases('**Phase 1: Survey** begins soon.\n')).toEqual([]);
    expect(phases('## Risks\n\n**Phase 1: Survey**\n\n- [ ] Rain\n')).toEqual([]);
    expect(phases('**Phase 1: Survey**\n\n- Sound\n')).toEqual([]);
    expect(read('# Proposal\n\n**Phase 1: Survey**\n\n- [ ] Sound\n').milestones).toEqual([]);
  });

  test('a plan whose phases are boxes', () => {
    expect(
      tree(
        '# Plan of the port\n\n- [x] **Phase 1: Survey** - sound it\n- [ ] **Phase 2: Piles** - drive them\n',
      ),
    ).toMatchInlineSnapshot(`
      "plan.md · plan · Plan of the port
        home Plan of the port 1/2
          phase 1 Survey 1/1
            other 1/1
          phase 2 Piles 0/1
            other 0/1"
    `);
  });
});

describe('milestones without headings', () => {
  test('bold words over boxes, and list items with boxes', () => {
    const bold =
      '# Roadmap\n\n**M1: Survey**\n\n- [x] Sound\n- [ ] Chart\n\n**Milestone 2: Piles** (2 weeks)\n\n- [ ] Drive\n';
    expect(tree(bold, 'ROADMAP.md')).toMatchInlineSnapshot(`
      "ROADMAP.md · roadmap · Roadmap
        home M1 Survey 1/2
          other 1/2
        home M2 Piles 0/1
          estimate 2 weeks
          other 0/1"
    `);
    const items = '# Roadmap\n\n- **M1: Survey** (done)\n  - [x] Sound\n- **M2: Piles**\n  - [ ] Drive\n';
    expect(tree(items, 'ROADMAP.md')).toMatchInlineSnapshot(`
      "ROADMAP.md · roadmap · Roadmap
        row M1 Survey [done = done] 1/1
          other 1/1
        row M2 Piles 0/1
          other 0/1"
    `);
    expect(explained(bold, 'ROADMAP.md')).toContain('3: Milestone M1 by the words over its boxes.');
  });

  test('outside a roadmap they name one, and declare none', () => {
    expect(declared('# Notes\n\n**M1: Survey**\n\n- [ ] Sound\n', 'notes.md')).toEqual([]);
    expect(declared('# Proposed change\n\n**M1: Survey**\n\n- [ ] Sound\n', 'keps/README.md')).toEqual([]);
  });
});

describe('fields', () => {
  test.each([
    ['- Status: Planned', 'planned'],
    ['**Status:** Planned', 'planned'],
    ['**Status**: ✅ **COMPLETED**', 'done'],
    ['- **Status:** Planned', 'planned'],
    ['Week 1 · **Status:** Planned', 'no status'],
    ['**Owner:** Ana · **Status:** Planned', 'planned'],
    ['> **Status:** Planned', 'planned'],
    ['| Status | Planned |\n| --- | --- |\n| Owner | Ana |', 'planned'],
    ['## Status\n\nPlanned', 'planned'],
    ['**Статус:** В разработке', 'active'],
    ['状态：进行中', 'active'],
    ['- ステータス: 完了', 'done'],
    ['- Stand: erledigt', 'done'],
    ['Status: <span style="color: red">Blocked</span>', 'blocked'],
    ['> [!NOTE]\n> **Status:** Planned', 'planned'],
  ])('%s', (line, expected) => {
    expect(declared(`# M1: Quay\n\n${line}\n`)).toEqual([`M1 · Quay · ${expected}`]);
  });

  test.each([
    ['✅ Done', 'done'],
    ['🚧 Implementation landed; coverage pending.', 'active'],
    ['⏳ Not Started — after the flood', 'planned'],
    ['🔄 In Progress', 'active'],
    ['📋 Planned', 'planned'],
    ['⬜ Open', 'planned'],
    ['🟡 In Progress (Refactor pending)', 'active'],
    ['⏸️ Paused', 'blocked'],
    ['🚫 Deferred', 'dropped'],
    ['✓ done', 'done'],
    ['CUTOVER DONE', 'done'],
    ['IN FLIGHT', 'active'],
    ['To Do', 'planned'],
    ['Draft for review', 'planned'],
  ])('status %s', (word, category) => {
    expect(read(`# M1: Quay\n\n- Status: ${word}\n`).milestones[0]!.status?.category).toBe(category);
  });

  test('a remark in brackets with slashes is no choice', () => {
    const status = (word: string) =>
      read(
        `# ADR 0001: Quay\n\n- Status: ${word}\n\n## Context\n\nX.\n\n## Decision\n\nY.\n`,
        'docs/adr/0001-quay.md',
      ).records[0]!.status;
    expect(status('akzeptiert (Berlin / Hamburg / Kiel)')?.state).toBe('accepted');
    expect(status('proposed | accepted | rejected')?.state).toBeNull();
  });

  test('a price is no team', () => {
    const { milestones } = read(
      '# M1: Quay\n\n- Free: 50 berths\n- Team: unlimited (29 €/month)\n\n**Owner:** Ana\n',
    );
    expect(milestones[0]!.teams).toEqual([]);
    expect(milestones[0]!.owners.map(({ value }) => value.text)).toEqual(['Ana']);
  });

  test('estimates: sizes, points, hours, ranges', () => {
    const estimate = (line: string) => read(`# M1: Quay\n\n${line}\n`).milestones[0]!.estimate?.text ?? null;
    expect(
      [
        '- Estimate: 4-6 weeks',
        '**Duration:** 2 weeks',
        '- **Size:** XL',
        '- Estimate: 8 points',
        'Estimate: ~2-3 days',
        '- Effort: 8h',
        '- Estimate: TBD',
      ].map(estimate),
    ).toEqual(['4-6 weeks', '2 weeks', 'XL', '8 points', '~2-3 days', '8h', 'TBD']);
    const rows = read(
      '# Milestones\n\n| Milestone | Size |\n|---|---|\n| M1 Quay | S |\n| M2 Deck | 3 pts |\n',
      'roadmap.md',
    );
    expect(rows.milestones.map(({ estimate }) => estimate?.text)).toEqual(['S', '3 pts']);
  });

  test('dependencies as fields; prose only refers', () => {
    expect(dependencies('# M9: Quay\n\n- [M-8](m8.md) — **done.** · depends on: M-7\n')).toEqual([]);
    expect(dependencies('# M9: Quay\n\n**Зависимости:** M7\n')).toEqual(['M9 needs M7']);
    expect(dependencies('# M9: Quay\n\nBlocked by: M7\n')).toEqual(['M9 needs M7']);
    expect(dependencies('---\nid: M-9\nstatus: draft\ndepends_on: [M-7, M-8]\n---\n')).toEqual([
      'M-9 needs M-7',
      'M-9 needs M-8',
    ]);
    const prose = '# M9: Quay\n\nBuilds on M7 and requires M8 to hold.\n';
    expect(dependencies(prose)).toEqual([]);
    expect(mentions(prose)).toEqual(['milestone M9', 'milestone M7', 'milestone M8']);
    const rows = '# Milestones\n\n| Milestone | Depends on |\n|---|---|\n| M1 Quay | — |\n| M2 Deck | M1 |\n';
    expect(dependencies(rows, 'roadmap.md')).toEqual(['M2 needs M1']);
  });

  test('owners: handles, lists, front matter', () => {
    expect(
      fields(
        '---\nid: M-1\nassignee: "@ana"\n---\n\n# M-1: Quay\n\n- Milestone Owner: Harbour + Tugs\n- Execution Teams: Divers, QA + Testing\n',
      ),
    ).toMatchInlineSnapshot(`
      [
        "list owner: Milestone Owner = Harbour + Tugs",
        "list teams: Execution Teams = Divers, QA + Testing",
        "frontMatter id: id = M-1",
        "frontMatter owner: assignee = @ana",
      ]
    `);
  });
});

describe('checklists', () => {
  test('pictures of boxes', () => {
    expect(
      boxes(
        '# M1: Quay\n\n## Tasks\n\n- ☐ Lay rails\n- ☑ Order rails\n  - ✅ Pay\n  - ⬜ Receive\n- □ Test (optional)\n',
      ),
    ).toMatchInlineSnapshot(`
      [
        "· Lay rails — development",
        "x Order rails — development",
        "  x Pay — development",
        "  · Receive — development",
        "·? Test (optional) — development",
      ]
    `);
    expect(boxes('# M1: Quay\n\n1. ⬜ Lay\n2. ✅ Order\n')).toEqual(['· Lay — other', 'x Order — other']);
  });

  test('pictures that decorate, and legends, are no boxes', () => {
    expect(boxes('# M1: Quay\n\n- ✅ Fast\n- ✅ Strong\n')).toEqual([]);
    expect(boxes('# M1: Quay\n\n- ☐ Not started\n- ☑ Done\n')).toEqual([]);
    expect(boxes('# M1: Quay\n\n- ☐ Lay\n- Order\n')).toEqual([]);
    expect(boxes('# M1: Quay\n\n| Task | |\n|---|---|\n| Lay | ☐ |\n')).toEqual([]);
  });

  test('what a tick replaces', () => {
    const text = '# M1: Quay\n\n- ☐ Lay\n- ☑ Order\n';
    const { items } = read(text);
    expect(
      items.map(({ box, start, end }) => [text.slice(box.start, box.end), text.slice(start, end)]),
    ).toEqual([
      ['☐', 'Lay'],
      ['☑', 'Order'],
    ]);
  });

  test('a tick writes what the author would', () => {
    const { items } = read('# M1: Quay\n\n- ☐ Lay\n- ☑ Order\n- ⬜ Test\n- ✅ Pay\n');
    expect(items.map((item) => tick(item, true)?.text ?? null)).toEqual(['☑', null, '✅', null]);
    expect(items.map((item) => tick(item, false)?.text ?? null)).toEqual([null, '☐', null, '⬜']);
  });

  test('numbers before the words, uppercase, ordered lists', () => {
    expect(
      boxes('# M1: Quay\n\n## Acceptance Criteria\n\n- [X] #1 Lifts\n- [ ] #2 Turns\n\n1. [ ] Paint\n'),
    ).toEqual(['x #1 Lifts — acceptance', '· #2 Turns — acceptance', '· Paint — acceptance']);
  });

  test.each([
    ['## Acceptance Criteria', 'acceptance'],
    ['**Acceptance Criteria:**', 'acceptance'],
    ['### Exit gates', 'exit'],
    ['## Success Criteria', 'acceptance'],
    ['### 5. Definition of Done', 'exit'],
    ['### 验收标准', 'acceptance'],
    ['### 完了条件', 'exit'],
    ['### Критерии приемки', 'acceptance'],
    ['### Akzeptanzkriterien', 'acceptance'],
    ['**Key Deliverables:**', 'acceptance'],
    ['## Deliverables', 'acceptance'],
    ['## Review', 'review'],
    ['## Pre-Checklist', 'precheck'],
  ])('%s', (line, role) => {
    expect(boxes(`# M1: Quay\n\n${line}\n\n- [ ] It holds\n`)).toEqual([`· It holds — ${role}`]);
  });
});

describe('records', () => {
  test('records of other projects, and the words before records that are none', () => {
    expect(
      mentions(
        '(Fireflys ADR 0042), **Fireflys ADR 0043**, Firefly’s ADR 0044, see Fireflys ADR 45. (Supersedes ADR 0001), **Replaces ADR 0002**, Supersedes ADR 0003. That’s ADR 0004.\n',
      ),
    ).toEqual(['record ADR 0001', 'record ADR 0002', 'record ADR 0003', 'record ADR 0004']);
  });

  test('the README of a folder of records is their index', () => {
    const table =
      '# Decisions\n\n| ID | Title | Status |\n|---|---|---|\n| ADR-0001 | Stone | Accepted |\n| ADR-0002 | Wood | Proposed |\n';
    const list = '# Decisions\n\n- [Stone](0001-stone.md)\n- [Wood](0002-wood.md)\n';
    expect(read(table, 'docs/adr/README.md').kind).toBe('index');
    expect(read(list, 'docs/adr/index.md').kind).toBe('index');
    expect(
      read('# Decisions\n\nHow to write one: see [Stone](0001-stone.md).\n', 'docs/adr/README.md').kind,
    ).toBe('none');
    expect(read('# [title]\n\n<!-- Fill in. -->\n', 'docs/adr/template.md')).toMatchObject({
      kind: 'adr',
      template: true,
    });
  });
});
