import { expect, test } from 'vitest';
import { problems } from '../helpers/checkAct';
import { openWorkspace, type Workspace } from '../helpers/openWorkspace';
import { seededRandom } from '../helpers/seededRandom';
import { lending, parts } from './support/lending';
import { reshapeIn } from './support/reshaped';
import { houses, titlesIn } from './support/roadmapHouses';

const seed = Number(process.env.MILEPOST_SEED ?? 20270402);
const rounds = Number(process.env.MILEPOST_ROUNDS ?? 3);

for (const house of houses) {
  test(`${house.name}: two milestones made one call forth no finding (seed ${seed}, ${rounds} roadmaps)`, () => {
    const random = seededRandom(seed);
    for (let round = 0; round < rounds; round++) {
      const count = 3 + Math.floor(random() * 3);
      const workspace = openWorkspace(house.make(count, random), { today: '2026-11-24' });
      const before = titlesIn(workspace);
      expect(problems(workspace)).toEqual([]);
      const steps = () =>
        [...workspace.files.values()].flatMap((text) => text.match(/Step .* done/g) ?? []).sort();
      const said = steps();
      const low = Math.floor(random() * (count - 1));
      const [first, second] = random() < 0.3 ? [low + 1, low] : [low, low + 1];
      const [path, key] = house.place(workspace, before[second]!);
      reshapeIn(workspace, ...house.place(workspace, before[first]!), {
        act: 'merge',
        with: { uri: workspace.uri(path), key },
      });
      const told = `round ${round}: ${second} into ${first}\n${[...workspace.files].map(([name, text]) => `--- ${name}\n${text}`).join('')}`;
      expect(titlesIn(workspace), told).toEqual(before.filter((_, at) => at !== second));
      expect(problems(workspace), told).toEqual([]);
      expect(steps(), told).toEqual(said);
    }
  });
}

const merge = (workspace: Workspace, [first, second]: readonly [string, string], anyway = false) => {
  const [key, other] = [first, second].map((path) => /m\d/.exec(path)![0].toUpperCase());
  return reshapeIn(workspace, first, key!, {
    act: 'merge',
    with: { uri: workspace.uri(second), key: other! },
    anyway,
  });
};
const both = ['docs/m2-lending.md', 'docs/m3-reminders.md'] as const;

test('two milestones made one: phases, lists, gates, rows, times and links are joined, and nothing stands twice', () => {
  const workspace = openWorkspace(lending(), {
    today: '2026-12-01',
  });
  const known = problems(workspace);
  merge(workspace, both);
  expect(problems(workspace).filter((each) => !known.includes(each))).toEqual([]);
  expect(workspace.files.get('docs/m2-lending.md')).toBe(`# Milestone 2: Lending

- Status: Not Started
- Dependency: [Milestone 1: Books](./m1-books.md) \`Completed\`
- Estimate: 5-6 weeks

## Owners

- Milestone Owner: Product
- Execution Teams: Backend, QA, Print

## Milestone Pre-Checklist

- [ ] The limit is decided.
- [ ] The printer is bought.

## ADRs

- [ADR 0001](./adr/0001-limit.md)
- [ADR 0002](./adr/0002-letters.md)

${parts(2, 1, 'Rules')}
${parts(2, 2, 'Fines')}
${parts(2, 3, 'Letters')}
## Risks

Post is slow.

## Next Steps

Proceed to [Milestone 3: Search](./m3-search.md), or return to the [Roadmap Index](./index.md).
`);
  expect(workspace.files.has('docs/m3-reminders.md')).toBe(false);
  expect(workspace.files.get('docs/index.md')).toBe(`# Roadmap

| Milestone | Phase | Planned Start | Planned End | Status |
| --- | --- | --- | --- | --- |
| [Milestone 1: Books](./m1-books.md) | | 2027-01-04 | 2027-01-15 | Not Started |
| [Milestone 2: Lending](./m2-lending.md) | | 2027-01-18 | 2027-02-26 | Not Started |
| | [Phase 1: Rules](./m2-lending.md#m2-phase-1) | 2027-01-18 | 2027-01-29 | Not Started |
| | [Phase 2: Fines](./m2-lending.md#m2-phase-2) | 2027-02-01 | 2027-02-12 | Not Started |
| | [Phase 3: Letters](./m2-lending.md#m2-phase-3) | 2027-02-15 | 2027-02-26 | Not Started |
| [Milestone 3: Search](./m3-search.md) | | 2027-03-01 | 2027-03-12 | Not Started |

Letters are [the last phase](./m2-lending.md#m2-phase-3) of M2.
`);
  expect(workspace.files.get('docs/m3-search.md')).toBe(`# Milestone 3: Search

- Status: Not Started
- Dependency: [Milestone 2: Lending](./m2-lending.md) \`Completed\`

## Next Steps

Return to the [Roadmap Index](./index.md).
`);
});

const changed = (path: string, from: string, to: string): Map<string, string> => {
  const files = lending();
  expect(files.get(path)).toContain(from);
  return files.set(path, files.get(path)!.replace(from, to));
};
const [two, three, four] = ['docs/m2-lending.md', 'docs/m3-reminders.md', 'docs/m4-search.md'] as const;
const notStarted = 'Status: Not Started';

test.each<[name: string, files: Map<string, string>, of: readonly [string, string], why: string]>([
  ['itself', lending(), [two, two], 'M2 cannot be merged with itself.'],
  [
    'another roadmap',
    lending()
      .set('other/m3-reminders.md', lending().get(three)!)
      .set('other/index.md', lending().get('docs/index.md')!),
    [two, 'other/m3-reminders.md'],
    'M3 is not counted together with M2: they are of different roadmaps or kinds.',
  ],
  [
    'the second is over',
    changed(three, notStarted, 'Status: Completed'),
    both,
    'M3 is Completed: what is over stays as it was.',
  ],
  [
    'the first is over',
    changed(two, notStarted, 'Status: Completed'),
    both,
    'M2 is Completed: what is over stays as it was.',
  ],
  ['one between', lending(), [two, four], 'M3 stands between: made one, M2 would wait for it and it for M2.'],
  [
    'phases with letters',
    changed(three, 'Phase 2: Letters', 'Phase 1B: Letters'),
    both,
    "Not all phases of both have plain numbers; those of M3 cannot go on from the first's.",
  ],
  [
    'estimates in two units',
    changed(three, '4 weeks', '9 days'),
    both,
    '1-2 weeks and 9 days are no estimates that can be added.',
  ],
  [
    'dates of one alone',
    changed('docs/index.md', '| | 2027-01-18 | 2027-01-29 |', '| | — | — |'),
    both,
    'M3 has a planned start and M2 has none; give it one first.',
  ],
])('two milestones stay two: %s', (_, files, of, why) => {
  const workspace = openWorkspace(files, { today: '2026-12-01' });
  expect(() => merge(workspace, of, true)).toThrow(why);
  expect(workspace.files).toEqual(files);
});

test.each<[name: string, files: Map<string, string>, why: string]>([
  [
    'the second has begun',
    changed(three, notStarted, 'Status: In Progress'),
    'M3 is In Progress and known by its number, which would change.',
  ],
  [
    'an item of it is done',
    changed(three, '[ ] Fines', '[x] Fines'),
    'M3 has begun and is known by its number, which would go.',
  ],
  [
    'a later one has begun',
    changed(four, notStarted, 'Status: In Progress'),
    'M4 is In Progress and known by its number, which would change.',
  ],
  ['git knows its branch', lending(), "Git knows the branch 'feat/m3-p2-letters' of M3"],
])('two milestones are made one only when told to: %s', (name, files, why) => {
  const branches = name.startsWith('git') ? ['main', 'feat/m3-p2-letters'] : ['main'];
  const workspace = openWorkspace(files, { today: '2026-12-01', git: { branches, merged: [] } });
  expect(() => merge(workspace, both)).toThrow(why);
  merge(workspace, both, true);
  expect(titlesIn(workspace)).toEqual(['Books', 'Lending', 'Search']);
  const text = workspace.files.get(two)!;
  expect(text).toContain('## Phase 3: Letters');
  expect(text.includes('feat/m3-p2-letters')).toBe(name.startsWith('git'));
  expect(/Status: (.*)/.exec(text)![1]).toBe(name === 'the second has begun' ? 'In Progress' : 'Not Started');
});

test.each([
  ['docs/m2-lending.md', '1-2 weeks', '4 weeks'],
  ['docs/m3-reminders.md', '4 weeks', '1-2 weeks'],
])('what nobody has estimated yet adds nothing: %s', (path, from, sum) => {
  const workspace = openWorkspace(changed(path, `- Estimate: ${from}`, '- Estimate: TBD'), {
    today: '2026-12-01',
  });
  merge(workspace, both);
  expect(workspace.files.get(two)).toContain(`- Estimate: ${sum}\n`);
});

test.each([
  [two, 'Backend, QA', 'QA, Print', ['The limit is decided.', 'The printer is bought.']],
  [three, 'QA, Print', 'Backend, QA', ['The limit is decided.']],
])('where one says nothing yet, the other has the word: %s', (path, teams, others, items) => {
  const files = changed(path, `Execution Teams: ${teams}`, 'Execution Teams: TBD');
  const list = /(?<=Pre-Checklist\n\n)(?:- .*\n)+/;
  files.set(path, files.get(path)!.replace(list, '- [ ] TBD\n'));
  const workspace = openWorkspace(files, { today: '2026-12-01' });
  merge(workspace, both);
  const text = workspace.files.get(two)!;
  expect(text).toContain(`- Execution Teams: ${others}\n`);
  expect(list.exec(text)![0]).toBe(items.map((item) => `- [ ] ${item}\n`).join(''));
});

test('lines end as they did, and files of one name close up', () => {
  const files = new Map(
    [1, 2, 3, 4].map((m) => [
      `m${m}.md`,
      `# Milestone ${m}: Part ${m}\r\n\r\n- Status: Planned\r\n\r\n## Goal\r\n\r\nDo ${m}.\r\n\r\n- [ ] Step ${m}.\r\n`,
    ]),
  );
  const workspace = openWorkspace(files);
  merge(workspace, ['m1.md', 'm2.md']);
  expect(workspace.files.get('m1.md')).toBe(
    '# Milestone 1: Part 1\r\n\r\n- Status: Planned\r\n\r\n## Goal\r\n\r\nDo 1.\r\n\r\n- [ ] Step 1.\r\n\r\nDo 2.\r\n\r\n- [ ] Step 2.\r\n',
  );
  expect(titlesIn(workspace)).toEqual(['Part 1', 'Part 3', 'Part 4']);
  expect([...workspace.files.keys()].sort()).toEqual(['m1.md', 'm2.md', 'm3.md']);
});
