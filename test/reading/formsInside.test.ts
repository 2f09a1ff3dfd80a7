import { describe, expect, test } from 'vitest';
import { tick } from '../../server/src/edits/tick';
import { boxes, dependencies, fields, mentions, read } from './support/read';

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
    const [milestone] = read(`# M1: Quay\n\n${line}\n`).milestones;
    expect(milestone!.status?.category ?? 'no status').toBe(expected);
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
    const headings = '# Decisions\n\n## ADR-001: Stone\n\nFor walls.\n\n## ADR-002: Wood\n\nFor decks.\n';
    expect(read(headings, 'docs/adr/README.md').kind).toBe('index');
    expect(
      read('# Decisions\n\nHow to write one: see [Stone](0001-stone.md).\n', 'docs/adr/README.md').kind,
    ).toBe('none');
    expect(read('# [title]\n\n<!-- Fill in. -->\n', 'docs/adr/template.md')).toMatchObject({
      kind: 'adr',
      template: true,
    });
  });
});
