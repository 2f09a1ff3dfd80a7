import { describe, expect, test } from 'vitest';
import { explained, read, tree } from './support/read';

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
    expect(at('AP-3cd_Rain', '# AP-3c/d — Rain')).toBe('no id · AP-3c/d — Rain · no status · 0/1');
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

  test('a README about a milestone, whose title says so, declares none', () => {
    const study = '# M-05.06 — Hover Performance Study\n\n**Goal:** Fewer calls, faster hovers.\n';
    expect(declared(study, 'docs/performance/M-05.06/README.md')).toEqual([]);
    expect(declared(study, 'docs/milestones/M-05.06.md')).toHaveLength(1);
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
    ['### Phase 3: Survey -- In Progress', '3 · Survey · active · 1/2'],
    ['### Phase 4: Survey — shipped 2027-02-11', '4 · Survey · done · 1/2'],
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
