import { expect, test } from 'vitest';
import { problems } from '../helpers/checkAct';
import { openWorkspace } from '../helpers/openWorkspace';
import { seededRandom } from '../helpers/seededRandom';
import { reshapeIn } from './support/reshaped';
import { houses, titlesIn } from './support/roadmapHouses';

const seed = Number(process.env.MILEPOST_SEED ?? 20270308);
const rounds = Number(process.env.MILEPOST_ROUNDS ?? 2);

for (const house of houses) {
  test(`${house.name}: a milestone put in, moved and moved back calls forth no finding (seed ${seed}, ${rounds} roadmaps)`, () => {
    const random = seededRandom(seed);
    for (let round = 0; round < rounds; round++) {
      const count = 3 + Math.floor(random() * 3);
      const workspace = openWorkspace(house.make(count, random), { today: '2026-11-24' });
      const known = problems(workspace);
      const told = (what: string): string =>
        `round ${round}: ${what}\n${[...workspace.files].map(([path, text]) => `--- ${path}\n${text}`).join('')}`;
      expect(known, told('before')).toEqual([]);
      const before = titlesIn(workspace);
      const pick = (): number => Math.floor(random() * count);
      const on = (at: number): [string, string] => house.place(workspace, before[at]!);

      const behind = pick();
      reshapeIn(workspace, ...on(behind), { act: 'insert', title: 'Reservations', days: 1 + pick() });
      const grown = [...before.slice(0, behind + 1), 'Reservations', ...before.slice(behind + 1)];
      expect(titlesIn(workspace), told('insert')).toEqual(grown);
      expect(problems(workspace), told(`insert behind ${behind}`)).toEqual([]);

      const from = pick();
      const to = pick();
      const moved = grown[from]!;
      const order = grown.filter((title) => title !== moved);
      const wanted = [...order.slice(0, to), moved, ...order.slice(to)];
      if (to === from) continue;
      const after = to === 0 ? null : house.place(workspace, order[to - 1]!);
      reshapeIn(workspace, ...house.place(workspace, moved), {
        act: 'move',
        after: after && { uri: workspace.uri(after[0]), key: after[1] },
      });
      expect(titlesIn(workspace), told(`move ${from} to ${to}`)).toEqual(wanted);
      expect(problems(workspace), told(`move ${from} to ${to}`)).toEqual([]);
    }
  });
}

test('a milestone that is split: sections, rows, anchors, branches, dates and estimates go along', () => {
  const phase = (m: number, p: number, title: string): string => `<a id="m${m}-phase-${p}"></a>
## Phase ${p}: ${title}

- Estimate: ${title === 'Rules' ? '1-2' : '2'} weeks

### Development Checklist

- [ ] ${title} are done.

### Branch and PR Plan

- Branch: \`feat/m${m}-p${p}-${title.toLowerCase()}\`
- PR Target: \`main\`
`;
  const workspace = openWorkspace(
    new Map([
      [
        'docs/index.md',
        `# Roadmap

| Milestone | Phase | Planned Start | Planned End | Status |
| --- | --- | --- | --- | --- |
| [Milestone 1: Lending](./m1-lending.md) | | 2027-01-04 | 2027-02-26 | Not Started |
| | [Phase 1: Rules](./m1-lending.md#m1-phase-1) | 2027-01-04 | 2027-01-15 | Not Started |
| | [Phase 2: Fines](./m1-lending.md#m1-phase-2) | 2027-01-18 | 2027-01-29 | Not Started |
| | [Phase 3: Letters](./m1-lending.md#m1-phase-3) | 2027-02-01 | 2027-02-26 | Not Started |

Letters are [the last phase](./m1-lending.md#m1-phase-3).
`,
      ],
      [
        'docs/m1-lending.md',
        `# Milestone 1: Lending

- Status: Not Started
- Estimate: 5-6 weeks

${[phase(1, 1, 'Rules'), phase(1, 2, 'Fines'), phase(1, 3, 'Letters')].join('\n')}`,
      ],
    ]),
    { today: '2026-12-01' },
  );
  const known = problems(workspace);
  reshapeIn(workspace, 'docs/m1-lending.md', 'M1/2', { act: 'split', title: 'Reminders' });
  expect(problems(workspace).filter((each) => !known.includes(each))).toEqual([]);
  expect(workspace.files.get('docs/index.md')).toBe(`# Roadmap

| Milestone | Phase | Planned Start | Planned End | Status |
| --- | --- | --- | --- | --- |
| [Milestone 1: Lending](./m1-lending.md) | | 2027-01-04 | 2027-01-15 | Not Started |
| | [Phase 1: Rules](./m1-lending.md#m1-phase-1) | 2027-01-04 | 2027-01-15 | Not Started |
| [Milestone 2: Reminders](./m2-reminders.md) | | 2027-01-18 | 2027-02-26 | Not Started |
| | [Phase 1: Fines](./m2-reminders.md#m2-phase-1) | 2027-01-18 | 2027-01-29 | Not Started |
| | [Phase 2: Letters](./m2-reminders.md#m2-phase-2) | 2027-02-01 | 2027-02-26 | Not Started |

Letters are [the last phase](./m2-reminders.md#m2-phase-2).
`);
  expect(workspace.files.get('docs/m1-lending.md')).toBe(`# Milestone 1: Lending

- Status: Not Started
- Estimate: 1-2 weeks

${phase(1, 1, 'Rules')}
`);
  const made = workspace.files.get('docs/m2-reminders.md')!;
  expect(made).toContain('# Milestone 2: Reminders\n\n- Status: Not Started\n- Estimate: 4 weeks\n');
  expect(made).toContain([phase(2, 1, 'Fines'), phase(2, 2, 'Letters')].join('\n').trimEnd());
});

test('what has begun keeps its number unless it is said otherwise', () => {
  const workspace = openWorkspace(
    new Map([
      ['m1.md', '# Milestone 1: Lending\n\n- Status: Planned\n'],
      ['m2.md', '# Milestone 2: Fines\n\n- Status: In Progress\n'],
    ]),
  );
  expect(() => reshapeIn(workspace, 'm1.md', 'M1', { act: 'insert', title: 'Search' })).toThrow(
    'M2 is In Progress and known by its number, which would change.',
  );
  reshapeIn(workspace, 'm1.md', 'M1', { act: 'insert', title: 'Search', anyway: true });
  expect(titlesIn(workspace)).toEqual(['Lending', 'Search', 'Fines']);
});

test('a branch that git knows keeps its name', () => {
  const file = (m: number, branch: number) =>
    `# Milestone ${m}: Fines\n\n- Status: Planned\n\n## Phase 1: Rules\n\n- Branch: \`feat/m${branch}-p1-rules\`\n\n- [ ] Rule.\n\n## Phase 2: Letters\n\n- Branch: \`feat/m${m}-p2-letters\`\n`;
  const workspace = openWorkspace(
    new Map([
      ['m1.md', '# Milestone 1: Lending\n\n- Status: Planned\n'],
      ['m2-fines.md', file(2, 2)],
    ]),
    { git: { branches: ['main', 'feat/m2-p1-rules'], merged: [] } },
  );
  reshapeIn(workspace, 'm1.md', 'M1', { act: 'insert', title: 'Search' });
  expect(workspace.files.get('m3-fines.md')).toBe(file(3, 2));
});

test.each<[when: string, git: { branches: string[]; merged: string[] } | undefined, branch: number]>([
  ['keeps its name where nobody could ask git', undefined, 2],
  ['takes the new number where git knows no such branch', { branches: ['main'], merged: [] }, 3],
])('the branch of a phase that has begun %s', (_, git, branch) => {
  const file = (m: number, b: number) =>
    `# Milestone ${m}: Fines\n\n- Status: In Progress\n\n## Phase 1: Rules\n\n- Branch: \`feat/m${b}-p1-rules\`\n\n- [x] Rule.\n- [ ] Tariff.\n`;
  const workspace = openWorkspace(
    new Map([
      ['m1.md', '# Milestone 1: Lending\n\n- Status: Planned\n'],
      ['m2-fines.md', file(2, 2)],
    ]),
    git ? { git } : {},
  );
  reshapeIn(workspace, 'm1.md', 'M1', { act: 'insert', title: 'Search', anyway: true });
  expect(workspace.files.get('m3-fines.md')).toBe(file(3, branch));
});

test('planning leaves no trace, in open documents and closed ones', () => {
  const [house] = houses;
  const files = house!.make(4, seededRandom(seed));
  const workspace = openWorkspace(files, { today: '2026-11-24' });
  const { service } = workspace;
  const uri = workspace.uri('docs/m1-loans.md');
  service.open(uri, 7, files.get('docs/m1-loans.md')!);
  const answers = () =>
    workspace.settled(() => ({
      documents: service.documents(),
      reports: service.documents().map((each) => service.reports(each)),
      tree: service.treeChildren(service.treeChildren(null)[0]!.id),
      version: service.document(uri)!.version,
      links: service.documents().map((each) => service.graph.linkedFrom(each)),
    }));
  const before = answers();
  const done = service.reshape({ act: 'insert', on: { uri, key: 'M1' }, title: 'Reservations' });
  expect('edits' in done && done.edits.length > 0).toBe(true);
  expect(answers()).toEqual(before);
  service.change(uri, 8, [
    { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '' },
  ]);
  expect({ ...answers(), version: 7 }).toEqual(before);
});
