import { expect, test } from 'vitest';
import { sameShape } from '../../server/src/graph/sameShape';
import { createParser } from '../../server/src/markdown/createParser';
import { editDocument } from '../../server/src/markdown/editDocument';
import { openDocument } from '../../server/src/markdown/openDocument';
import { createReader } from '../../server/src/reading/createReader';
import { inspect } from '../../server/src/reading/inspect';
import { inspectTree } from '../../server/src/reading/inspectTree';
import { locate } from '../../server/src/reading/locate';
import type { Model } from '../../server/src/reading/model';
import { summarise } from '../../server/src/reading/summarise';
import { random } from '../helpers/random';

/** Pieces that documents of every kind are made of, well formed and not. */
const pieces = [
  '# Milestone 3: Tugs\n',
  '## M4 — Ice (2 weeks) — ✅ DONE\n',
  '### Phase 2.1: Piles 📋 PLANNED\n',
  '## Phase 1A: Dig {#dig}\n',
  '### **→ M-02.07 Snow**\n',
  '- [ ] **Phase 1A: Dig** - deep\n- [x] Phase 2.1: Piles\n',
  '## Exit Criteria\n',
  '#### Backend / Frontend, Docs + Standards\n',
  '- Status: In Progress\n- Dependency: [M2: x](m2.md#a) `Completed`, M0–M3 ✅\n',
  '**Status:** 🟡 Planned | **Owner:** [Name] · **Due:** 2026-02-30  \nplain: text\n',
  '> **Depends on:** UI‑M‑1 ✅ (done), ADR 0001 through ADR 0009\n',
  '- [x] Done\n  - [ ] Child (optional)\n    - [~] Deep\n1. [ ] ~~Gone~~\n',
  '- [ ] Milestone status set to `Completed`.\n',
  '| Milestone | Phase | Week(s) | Status | Depends on |\n|---|---|---|---|---|\n| [M0: A](a.md) | | 0–1 | **Done** | - |\n| | [Phase 1: B](a.md#b) | 2 | `x \\| y` | M0 |\n| M1 | | | | |\n',
  '| Week | Focus |\n|---|---|\n| 0 | Kickoff |\n| 1 | | extra |\n',
  '| Field | Value |\n|---|---|\n| Status | Blocked |\n| Owner | TBD |\n',
  '<a id="m3-phase-1"></a>\n',
  '<!-- note -->\n<details><summary>x</summary>\n',
  '```\n- [ ] code\n```\n',
  '<<<<<<< HEAD\n',
  '=======\n',
  '[[Note|n]] [a][b] ![i](i.png)\n\n[b]: <m 2.md> "t"\n',
  'Text with M1/M2/M3, `M5`, Phase 6B and **bold: words**: more.\n',
  '\uFFFD\u0000𝒳👩‍👩‍👧 № ①\r\n\r',
  '---\nid: M-003\nstatus: done\nacs:\n  - title: a\n    status: met\n---\n',
  '---\n',
  '\n',
  '   \t\n',
  '* **Key Deliverables:**\n  - [Deliverable 1]\n',
  '**Acceptance Criteria:**\n- [ ] [Criterion]\n',
  '[^1]: **Status:** Done\n',
  '- - - > # deep\n',
];

const paths = [
  'docs/roadmap/m3-tugs.md',
  'ROADMAP.md',
  'docs/adr/0003-x.md',
  'work/milestones/m-003.md',
  'docs/epics/epic.md',
];

test('any text has a model, and every range of it lies inside the text', () => {
  const { below, pick } = random(1);
  const parser = createParser();
  const reader = createReader();
  for (let round = 0; round < 80; round++) {
    let text = '';
    for (let count = 1 + below(14); count > 0; count--) text += pick(pieces);
    if (round % 3 === 0) text = text.slice(below(20), text.length - below(20));
    if (round % 5 === 0) text = text.replaceAll('\n', '\r\n');
    const path = pick(paths);
    const model = reader.explain(openDocument(parser, text), path);
    expect(strayRanges(model, text.length), JSON.stringify(text)).toEqual([]);
    inspectTree(inspect(model, { file: path, roadmap: null }));
    for (const milestone of model.milestones) expect(locate(model, milestone.key)).toEqual(milestone.at);
  }
});

test('after any edits the model is that of a fresh reading', () => {
  const { below, chance, pick } = random(2);
  const parser = createParser();
  const reader = createReader();
  const another = createReader();
  for (let round = 0; round < 15; round++) {
    let text = '';
    for (let count = 6; count > 0; count--) text += pick(pieces);
    const path = pick(paths);
    let document = openDocument(parser, text);
    for (let edits = 0; edits < 6; edits++) {
      const start = below(text.length + 1);
      const end = Math.min(text.length, start + below(30));
      const insert = chance(0.6) ? pick(pieces).slice(0, below(40)) : '';
      text = text.slice(0, start) + insert + text.slice(end);
      document = editDocument(parser, document, [{ start, end, text: insert }]);
      const model = reader.read(document, path);
      // Chunks of its own: nothing that was kept can be found again.
      const fresh = another.read(openDocument(createParser(), text), path);
      expect(model, JSON.stringify(text)).toEqual(fresh);
      expect(sameShape(summarise(model), summarise(fresh))).toBe(true);
    }
  }
});

test('typing prose changes no summary', () => {
  const before = '# M1: A\n\n- Status: Planned\n\n## Goal\n\nDig a hole.\n\n## Tasks\n\n- [ ] Dig\n';
  const read = (text: string) => summarise(createReader().read(openDocument(createParser(), text), 'm1.md'));
  expect(
    sameShape(read(before), read(before.replace('Dig a hole.', 'Dig a deeper hole.\n\nAnd wait.'))),
  ).toBe(true);
  expect(sameShape(read(before), read(before.replace('- [ ] Dig', '- [x] Dig')))).toBe(false);
  expect(sameShape(read(before), read(before.replace('Planned', 'Done')))).toBe(false);
});

test('long lines and many of one kind cost what they are long', () => {
  const reader = createReader();
  const timed = (text: string): number => {
    const document = openDocument(createParser(), text);
    const start = process.cpuUsage();
    reader.read(document, 'roadmap.md');
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  // What else a busy machine does (collecting garbage, compiling) only ever adds: the least of several is the work.
  const least = (text: string): number => Math.min(...Array.from({ length: 7 }, () => timed(text)));
  const shapes: readonly ((count: number) => string)[] = [
    (count) => `${'M1, ADR 0001/0002 [x](y.md) `c` '.repeat(count)}\n`,
    (count) => `${'**Status:** x | '.repeat(count)}\n`,
    (count) =>
      `# Roadmap\n\n${Array.from({ length: count }, (_, index) => `## M${index} Title${index}\n\n- [ ] a\n`).join('\n')}`,
    (count) => `# M1: A\n\n- Dependencies: ${'M2 (done), '.repeat(count)}\n`,
    (count) => `# Roadmap\n\n| Milestone | Status |\n|---|---|\n${'| M1 | Done |\n'.repeat(count)}`,
    (count) => `${'('.repeat(count)}${'['.repeat(count)}: - ${' - '.repeat(count)}\n`,
    (count) => `# ${'Phase 1 — '.repeat(count)}\n\n${'✅'.repeat(count)}\n`,
  ];
  for (const shape of shapes) {
    // Four times the text; a square would be sixteen.
    expect(least(shape(480)), shape(1)).toBeLessThan(10 * least(shape(120)) + 60);
  }
});

/** Ranges that do not lie in [0, length], by the way to them. */
function strayRanges(model: Model, length: number): readonly string[] {
  const stray: string[] = [];
  const seen = new Set<unknown>();
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    const { start, end } = value as { start?: unknown; end?: unknown };
    if (
      typeof start === 'number' &&
      typeof end === 'number' &&
      !(start >= 0 && start <= end && end <= length)
    ) {
      stray.push(`${path} ${start}..${end} of ${length}`);
    }
    for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`);
  };
  visit(model, '');
  return stray;
}
