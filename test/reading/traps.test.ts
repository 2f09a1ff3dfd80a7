import { expect, test } from 'vitest';
import { boxes, read, tree } from './support/read';

test('pictures of boxes in tables are no boxes; a row may say Open with one', () => {
  const markdown =
    '# Roadmap\n\n| Milestone | Status |\n|---|---|\n| M1 Dig | ⬜ Open |\n| M2 Fill | ☐ |\n\n☐ not a box\n';
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

test('what a heading says in brackets of what comes next is no status', () => {
  const { sections } = read(
    '# Plan\n\n## Active Plan (Next Execution Steps)\n\n## Storage (next)\n',
    'plan.md',
  );
  expect(sections.map(({ status }) => status?.category ?? null)).toEqual([null, null, 'planned']);
});

test('what is told when a task was completed is no task', () => {
  const path = '.kiro/specs/060-agents/completion/task-1-lina-parent-completion.md';
  expect(read('# Task 1 (Lina) Completion: Add Skills\n\nWords.\n', path).records).toEqual([]);
});

test('a log beside a milestone file may have its id in its name', () => {
  expect(tree('# M-09.01 - Layer — Tracking\n\n**Status:** Done\n', 'M-09.01-layer-log.md')).toBe(
    'M-09.01-layer-log.md · none · M-09.01 - Layer — Tracking',
  );
});

test.each([
  '.claude/commands/gsd/new-milestone.md',
  '.claude/get-shit-done/templates/milestone.md',
  '.github/prompts/plan.prompt.md',
  '.agents/skills/roadmap/workflows/plan.md',
])('what an assistant is told to write is no roadmap: %s', (path) => {
  const told =
    '# Milestone Entry\n\n## Milestone 1: Tugs\n\n- Status: Done\n\n## v1.1 Ice (Shipped: 2027-01-01)\n';
  expect(read(told, 'ROADMAP.md').milestones).not.toEqual([]);
  expect(read(told, path).milestones).toEqual([]);
});

test.each([
  ['.planning/phases/38-parity/38-CONTEXT.md', '# Phase 38: Parity - Context'],
  ['.planning/phases/03-output/03-RESEARCH.md', '# Phase 3: Output - Research'],
  ['.planning/research/PITFALLS.md', '# Milestone 3 Domain Pitfalls'],
])('notes on a phase declare none: %s', (path, title) => {
  expect(read(`${title}\n\n### M1: cover\n\nWords.\n\n### M2: dead\n\nWords.\n`, path).milestones).toEqual(
    [],
  );
});
