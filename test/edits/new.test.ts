import { describe, expect, test } from 'vitest';
import { findings, make, open } from './support/plannedIn';

const form = (
  workspace: ReturnType<typeof open>,
  kind: 'milestone' | 'phase' | 'adr' | 'prd' | 'story' | 'roadmap',
) =>
  workspace.settled(() =>
    workspace.service.plan.newForm({ kind, uri: null, folders: ['file:///workspace/'] }),
  );

describe('a new milestone', () => {
  test('is asked for with what the roadmap knows', () => {
    const [place, ...others] = form(open(), 'milestone');
    expect(others).toEqual([]);
    expect(place).toMatchObject({
      label: 'Lendery Roadmap',
      detail: 'docs/roadmap/index.md',
      number: 'M3',
      teams: ['Backend', 'QA'],
      milestones: [
        { label: 'M1 Catalogue', status: 'Completed', open: false },
        { label: 'M2 Loans', status: 'In Progress', open: true },
      ],
    });
  });

  test('has its file, its rows and its links both ways, and brings no finding', () => {
    const workspace = open();
    const [place] = form(workspace, 'milestone');
    const { path, selected } = make(workspace, {
      kind: 'milestone',
      place: place!.id,
      title: 'Reservations',
      phases: ['Waiting List', 'Pick-Up'],
      teams: ['Backend'],
      after: place!.after,
    });
    expect(path).toBe('docs/roadmap/m3-reservations.md');
    expect(selected).toBe('- Estimate: [TBD]');
    const text = workspace.files.get(path)!;
    expect(text).toContain('# Milestone 3: Reservations\n\n- Status: Not Started\n');
    expect(text).toContain('- Dependency: [Milestone 2: Loans](./m2-loans.md) `Completed`\n');
    expect(text).toContain('- Related ADRs: TBD\n');
    expect(text).toContain('- Milestone Owner: Product\n- Technical Owner: Backend\n');
    expect(text).toContain('<a id="m3-phase-2"></a>\n## Phase 2: Pick-Up\n');
    expect(text).toContain('- Branch: `feat/m3-p2-pick-up`');
    expect(text).toContain('\nReturn to the [Roadmap Index](./index.md).\n');
    expect(workspace.files.get('docs/roadmap/index.md')).toContain(
      `| | [Phase 3: Fines](./m2-loans.md#m2-phase-3) | — | — | Not Started |
| [Milestone 3: Reservations](./m3-reservations.md) | | | | Not Started |
| | [Phase 1: Waiting List](./m3-reservations.md#m3-phase-1) | — | — | Not Started |
`,
    );
    expect(workspace.files.get('docs/roadmap/m2-loans.md')).toContain(
      'Proceed to [Milestone 3: Reservations](./m3-reservations.md), or return to the [Roadmap Index](./index.md).',
    );
  });

  test('of a roadmap in one document is a section and a row', () => {
    const workspace = open(
      new Map([
        [
          'ROADMAP.md',
          `# Plan

| Milestone | Title | Status |
| --- | --- | --- |
| M0 | Foundations | Planned |
| M1 | Lending | Planned |

## M0: Foundations

**Goal:** It stands.

- [ ] It stands.

## M1: Lending

**Goal:** It lends.

- [ ] It lends.

## How to Use This Roadmap

Read it.
`,
        ],
      ]),
    );
    const [place] = form(workspace, 'milestone');
    const { selected } = make(workspace, {
      kind: 'milestone',
      place: place!.id,
      title: 'Fines',
      after: place!.after,
    });
    expect(selected).toBe('**Goal:** [TBD]');
    const text = workspace.files.get('ROADMAP.md')!;
    expect(text).toContain('| M1 | Lending | Planned |\n| M2 | Fines | Planned |\n');
    expect(text).toContain('- [ ] It lends.\n\n## M2: Fines\n\n**Goal:** TBD\n');
    expect(text).toContain('\n\n## How to Use This Roadmap\n');
  });

  test('is refused where its number or file is there, or its roadmap is not', () => {
    const { service } = open();
    const [place] = service.plan.newForm({ kind: 'milestone', uri: null, folders: [] });
    const ask = (place: string, title: string) =>
      service.plan.planNew({ kind: 'milestone', place, title }).refused;
    expect(ask('file:///gone/', 'Fines')).toBe('This roadmap is no longer there.');
    expect(ask(place!.id, '  ')).toBe('A milestone needs a title.');
  });
});

test('a new phase comes after the last one, with its row', () => {
  const workspace = open();
  const place = form(workspace, 'phase').find(({ label }) => label === 'M2 Loans')!;
  expect(place).toMatchObject({ number: 'Phase 4', teams: ['Backend', 'QA'] });
  const { path } = make(workspace, { kind: 'phase', place: place.id, title: 'Reminders', teams: ['QA'] });
  const text = workspace.files.get(path)!;
  expect(text).toContain('- [ ] It is in use.\n\n<a id="m2-phase-4"></a>\n## Phase 4: Reminders\n');
  expect(text).toContain('#### QA\n- [ ] TBD\n');
  expect(text).toContain('\n\n## Next Steps\n');
  expect(workspace.files.get('docs/roadmap/index.md')).toContain(
    '| | [Phase 4: Reminders](./m2-loans.md#m2-phase-4) | — | — | Not Started |\n\n',
  );
});

test('a new decision record takes the next number and its line in the index', () => {
  const workspace = open();
  const [place] = form(workspace, 'adr');
  expect(place).toMatchObject({ label: 'docs/adr', number: 'ADR 0003' });
  const { path, selected } = make(workspace, { kind: 'adr', place: place!.id, title: 'Fines Are Flat' });
  expect(path).toBe('docs/adr/0003-fines-are-flat.md');
  expect(selected).toBe('[TBD]');
  expect(workspace.files.get(path)).toMatch(
    /^# ADR 0003: Fines Are Flat\n\nDate: 2027-03-08\n\n## Status\n\nProposed\n/,
  );
  expect(workspace.files.get('docs/adr/README.md')).toContain(
    '2027-02-16 |\n| [ADR 0003](./0003-fines-are-flat.md) | Fines Are Flat | Proposed | 2027-03-08 |\n',
  );
});

test('requirements and stories start a folder where there is none', () => {
  const workspace = open();
  const [prd] = form(workspace, 'prd');
  expect(prd).toMatchObject({ label: 'docs/prd', detail: 'A new folder', number: null });
  const made = make(workspace, { kind: 'prd', place: prd!.id, title: 'Late Returns', after: prd!.after });
  expect(made.path).toBe('docs/prd/late-returns.md');
  expect(workspace.files.get(made.path)).toContain(
    '- Milestone: [Milestone 2: Loans](../roadmap/m2-loans.md)',
  );
  const [story] = form(workspace, 'story');
  expect(make(workspace, { kind: 'story', place: story!.id, title: 'Pay a fine', after: null }).path).toBe(
    'docs/user-stories/us-1-pay-a-fine.md',
  );
});

for (const form of ['files', 'document'] as const) {
  test(`a first roadmap (${form}) is one that nothing is wrong with`, () => {
    const workspace = open(new Map([['README.md', '# Lendery\n']]));
    make(workspace, {
      kind: 'roadmap',
      place: 'file:///workspace/docs/roadmap/',
      title: 'Lendery',
      milestones: ['Catalogue', 'Loans'],
      form,
    });
    expect(findings(workspace)).toEqual([]);
    const [roadmap] = workspace.service.treeChildren(null);
    expect(roadmap).toMatchObject({ label: 'Lendery Roadmap' });
    const milestones = workspace.service.treeChildren(roadmap!.id);
    expect(milestones.map(({ label }) => label)).toEqual(['M1 Catalogue', 'M2 Loans']);
  });
}
