import { expect, test } from 'vitest';
import { read, tree } from './support/read';

test('a plan in phases is one milestone, whatever the language of its title', () => {
  const phases = '## Phase 1: A\n\n- [x] B\n\n## Phase 2: C\n\n- [ ] D\n';
  for (const title of ['開発ロードマップ', 'Tasks: Berths', 'Hoja de ruta', 'Feuille de route', '开发计划'])
    expect(read(`# ${title}\n\n${phases}`, 'docs/berths.md').milestones, title).toMatchObject([
      { declared: 'home', phases: [{ number: '1' }, { number: '2' }] },
    ]);
  expect(read(`# Berths\n\n${phases}`, 'docs/roadmap/roadmap.md').milestones).toHaveLength(1);
  expect(read(`# Berths\n\n${phases}`, 'docs/berths.md').milestones).toEqual([]);
});

test('phases in French, Spanish and Portuguese, with their statuses', () => {
  const statuses = (markdown: string) =>
    read(markdown, 'roadmap.md').milestones[0]!.phases.map(({ status }) => status?.category);
  expect(
    statuses(
      '# Feuille de route\n\n## Étape 1 : Quais\n\n**Statut** : Terminé\n\n## Étape 2 : Grues\n\n**Statut** : En cours\n',
    ),
  ).toEqual(['done', 'active']);
  expect(
    statuses(
      '# Hoja de ruta\n\n## Fase 1: Muelles\n\n**Estado:** ✅ Completado\n\n## Fase 2: Grúas\n\n**Estado:** Pendiente\n',
    ),
  ).toEqual(['done', 'planned']);
  expect(
    statuses(
      '# Roteiro\n\n## Fase 1: Cais\n\n- Status: Concluído\n\n## Fase 2: Gruas\n\n- Status: Em andamento\n',
    ),
  ).toEqual(['done', 'active']);
});

test('a heading may tell several phases as one', () => {
  expect(
    tree(
      '# Roadmap\n\n## Phase 1: Survey\n\n- [x] A\n\n## Phase 2–4：Quays\n\n- [ ] B\n\n## Phase 5 - 3 cranes\n\n- [ ] C\n',
      'roadmap.md',
    ),
  ).toMatchInlineSnapshot(`
    "roadmap.md · roadmap · Roadmap
      home Roadmap 1/3
        phase 1 Survey 1/1
          other 1/1
        phase 2-4 Quays 0/1
          other 0/1
        phase 5 3 cranes 0/1
          other 0/1"
  `);
});

test('what was done on a day, and the summary of a milestone, tell of it and declare none', () => {
  expect(
    read('# M8: Quay page\n\n## Changes\n\n- A list.\n', 'docs/changes/2027-02-13_quay-page.md').milestones,
  ).toEqual([]);
  expect(
    read('# Milestone v1.0 — Project Summary\n\n**Status:** Done\n', 'MILESTONE_SUMMARY-v1.0.md').milestones,
  ).toEqual([]);
  expect(read('# M8: Quay page\n\n- [ ] A list.\n', 'docs/changes/m8-quay-page.md').milestones).toHaveLength(
    1,
  );
});

test('decisions say in Spanish and Chinese that they stand', () => {
  const state = (status: string) =>
    read(`# ADR-001: Quays\n\n## Status\n\n${status}\n`, 'docs/adr/ADR-001-quays.md').records[0]!.status
      ?.state;
  expect([state('Aceptado'), state('已采用。'), state('已废止（2026-07-20）。')]).toEqual([
    'accepted',
    'accepted',
    'deprecated',
  ]);
});

test('a row whose milestone is linked in a cell of its own leads there', () => {
  const links = (table: string) => {
    const { milestones, links } = read(`# Milestones\n\n${table}`, 'docs/milestones/README.md');
    return milestones.map(({ title, link }) => `${title.text}: ${link === null ? '–' : links[link]!.path}`);
  };
  expect(
    links(
      '| Doc | Milestone | Status |\n|--|--|--|\n| [M01-quays.md](M01-quays.md) | Quays & Cranes | Done |\n| [M02-berths.md](M02-berths.md) | Berths | Planned |\n',
    ),
  ).toEqual(['Quays & Cranes: M01-quays.md', 'Berths: M02-berths.md']);
  // What only stands beside it is something else.
  expect(links('| Milestone | Status | Notes |\n|--|--|--|\n| Quays | Done | [Costs](costs.md) |\n')).toEqual(
    ['Quays: –'],
  );
});

test('a table of phases by number gives those a status whose heading has none', () => {
  const { milestones } = read(
    '# Roadmap: Berths\n\n### Phase 1: Survey\n\n- [ ] Depths.\n\n### Phase 2: Quays\n\n- Status: Blocked\n\n### Phase 3: Cranes\n\n- [ ] Rails.\n\n## Progress\n\n| Phase | Plans Complete | Status |\n|--|--|--|\n| 1. Survey | 1/1 | Complete |\n| 2. Quays | 0/2 | Not started |\n| 3. Cranes | 0/1 | - |\n| 4. Opening | 0/1 | Not started |\n',
    'docs/roadmap.md',
  );
  const phases = milestones.flatMap((each) => each.phases);
  expect(phases.map(({ number, status }) => [number, status?.text ?? null])).toEqual([
    ['1', 'Complete'],
    ['2', 'Blocked'],
    ['3', null],
  ]);
});

test('a row that sums up is no milestone, in any script', () => {
  for (const total of ['Total', 'Grand total', 'Summe', 'Итого', '合計', '总计'])
    expect(
      read(
        `# Plan\n\n| Milestone | Weeks | Status |\n|--|--|--|\n| Quays | 2 | Planned |\n| Cranes | 3 | Planned |\n| ${total} | 5 | |\n`,
        'docs/plan.md',
      ).milestones.map(({ title }) => title.text),
      total,
    ).toEqual(['Quays', 'Cranes']);
});
