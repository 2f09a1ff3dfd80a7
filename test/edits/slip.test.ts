import { expect, test } from 'vitest';
import type { Slip } from '../../server/src/edits/slip';
import { applyEdits, problems } from '../helpers/checkAct';
import { openWorkspace, type Workspace } from '../helpers/openWorkspace';
import { parseFixture } from '../helpers/parseFixture';
import { seededRandom } from '../helpers/seededRandom';

const seed = Number(process.env.MILEPOST_SEED ?? 20270308);
const rounds = Number(process.env.MILEPOST_ROUNDS ?? 10);
/** Nobody works on the two days of Christmas, nor on New Year's Day. */
const config = { calendar: { holidays: ['2026-12-24', '2026-12-25', '2027-01-01'] } };

const file = (
  number: number,
  title: string,
  after: string,
  phases: number,
  status = 'Not Started',
) => `--- m${number}.md
# Milestone ${number}: ${title}

- Status: ${status}
- Dependency: ${after}
${Array.from({ length: phases }, (_, p) => `\n## Phase ${p + 1}: Part ${p + 1}\n\n- [ ] Step ${p + 1}.\n`).join('')}`;

const files = (dates: readonly string[]) => `--- index.md
# Roadmap

| Milestone | Phase | Planned Start | Planned End | Actual Start | Status |
| --- | --- | --- | --- | --- | --- |
| [Milestone 1: Lending](./m1.md) | | 2026-12-14 | ${dates[0]} | 2026-12-14 | In Progress |
| | Phase 1: Part 1 | 2026-12-14 | ${dates[1]} | 2026-12-14 | In Progress |
| | Phase 2: Part 2 | ${dates[2]} | ${dates[3]} | — | Not Started |
| [Milestone 2: Fines](./m2.md) | | ${dates[4]} | ${dates[5]} | — | Not Started |
| [Milestone 3: Search](./m3.md) | | 2027-01-04 | 2027-01-08 | — | Not Started |
${file(1, 'Lending', 'none', 2, 'In Progress')}${file(2, 'Fines', '[Milestone 1: Lending](./m1.md)', 1)}${file(3, 'Search', 'none', 0)}`;

function slipIn(workspace: Workspace, path: string, key: string, by: Slip['by']) {
  const slipped = workspace.settled(() => workspace.service.slip({ uri: workspace.uri(path), key }, by))!;
  if ('refused' in slipped.planned) throw new Error(slipped.planned.refused);
  applyEdits(workspace, slipped.planned.edits);
  return slipped.moves.map(
    ({ what, which, from, to, because }) =>
      `${what} ${which} ${from} → ${to}${because ? `, ${because}` : ''}`,
  );
}

test('over Christmas and the end of the year: what follows moves along, what began keeps its start', () => {
  const workspace = openWorkspace(
    parseFixture(files(['2026-12-31', '2026-12-22', '2026-12-23', '2026-12-31', '2027-01-04', '2027-01-15']))
      .files,
    { config },
  );
  expect(slipIn(workspace, 'm1.md', 'M1/1', 3)).toEqual([
    'M1 Phase 1 end 2026-12-22 → 2026-12-29',
    'M1 Phase 2 start 2026-12-23 → 2026-12-30, M1 Phase 2 comes after M1 Phase 1',
    'M1 Phase 2 end 2026-12-31 → 2027-01-06, M1 Phase 2 comes after M1 Phase 1',
    'M1 end 2026-12-31 → 2027-01-06, M1 ends after M1 Phase 1',
    'M2 start 2027-01-04 → 2027-01-07, M2 waits for M1',
    'M2 end 2027-01-15 → 2027-01-20, M2 waits for M1',
  ]);
  expect(workspace.files.get('index.md')).toBe(
    parseFixture(
      files(['2027-01-06', '2026-12-29', '2026-12-30', '2027-01-06', '2027-01-07', '2027-01-20']),
    ).files.get('index.md'),
  );
});

test('to a day, counted from its own end', () => {
  const workspace = openWorkspace(
    parseFixture(files(['2026-12-31', '2026-12-22', '2026-12-23', '2026-12-31', '2027-01-04', '2027-01-15']))
      .files,
    { config },
  );
  expect(slipIn(workspace, 'index.md', 'M3', { to: '2027-01-11' })).toEqual([
    'M3 start 2027-01-04 → 2027-01-05',
    'M3 end 2027-01-08 → 2027-01-11',
  ]);
});

test('dates in the words of the house', () => {
  const text = (end: string) => `# M4: Pilot\n\n**Status:** Planned  \n**Planned End:** ${end}\n`;
  const workspace = openWorkspace(new Map([['m4.md', text('31 Dec 2026')]]), { config });
  slipIn(workspace, 'm4.md', 'M4', 1);
  expect(workspace.files.get('m4.md')).toBe(text('4 Jan 2027'));
});

const ranged = (when: string, next = '') =>
  new Map([
    [
      'plan.md',
      `# Plan\n\n| Milestone | When | Depends on |\n| --- | --- | --- |\n| M1 Lending | ${when} | — |\n${next === '' ? '' : `| M2 Fines | ${next} | M1 |\n`}`,
    ],
  ]);

test.each([
  // Over Christmas and New Year, by hand.
  ['2026-12-14 – 2026-12-23', 5, '2026-12-21 – 2027-01-04'],
  ['14–18 December 2026', 2, '16–22 December 2026'],
  ['Mar 1 – Mar 12, 2027', 5, 'Mar 8 – Mar 19, 2027'],
  ['March 1-5, 2027', 5, 'March 8-12, 2027'],
  ['01.03. – 12.03.2027', 10, '15.03. – 26.03.2027'],
  ['Weeks 3–5', 10, 'Weeks 5–7'],
  ['Week 08', -15, 'Week 05'],
  ['2027-W10', 5, '2027-W11'],
])('a range as it is written: %s by %i is %s, and back', (when, by, moved) => {
  const workspace = openWorkspace(ranged(when), { config });
  expect(slipIn(workspace, 'plan.md', 'M1', by)).toEqual([`M1 when ${when} → ${moved}`]);
  expect(workspace.files.get('plan.md')).toBe(ranged(moved).get('plan.md'));
  slipIn(workspace, 'plan.md', 'M1', -by);
  expect(workspace.files.get('plan.md')).toBe(ranged(when).get('plan.md'));
});

test.each([
  ['Weeks 3–5', 3, "M1 stays as it is: 'Weeks 3–5' moves by whole weeks of 5 working days."],
  ['Week 1', -10, "M1 stays as it is: 'Week 1' would leave its plan or year."],
  [
    'Q2 2027',
    5,
    "M1 stays as it is: 'Q2 2027' names no days, so no number of working days moves it exactly.",
  ],
  [
    '22–26 March 2027',
    5,
    "M1 stays as it is: '22–26 March 2027' cannot say 2027-03-29 to 2027-04-02 in its own form.",
  ],
  [
    'Dec 14 – Dec 31, 2026',
    5,
    "M1 stays as it is: 'Dec 14 – Dec 31, 2026' cannot say 2026-12-21 to 2027-01-08 in its own form.",
  ],
])('what cannot be moved exactly is refused: %s', (when, by, why) => {
  const workspace = openWorkspace(ranged(when), { config });
  expect(() => slipIn(workspace, 'plan.md', 'M1', by)).toThrow(why);
});

test('what comes after and cannot be moved is named', () => {
  const workspace = openWorkspace(ranged('Weeks 3–5', 'Q2 2027'), { config });
  const key = { uri: workspace.uri('plan.md'), key: 'M1' };
  const { moves, stays } = workspace.settled(() => workspace.service.slip(key, 5))!;
  expect(moves.map(({ to }) => to)).toEqual(['Weeks 4–6']);
  expect(stays).toEqual([
    "M2 stays as it is: 'Q2 2027' names no days, so no number of working days moves it exactly.",
  ]);
});

test('what is over, and what has no dates, is refused', () => {
  const done = openWorkspace(
    new Map([['m1.md', '# Milestone 1: Lending\n\n- Status: Completed\n- Planned End: 2027-01-15\n']]),
  );
  expect(() => slipIn(done, 'm1.md', 'M1', 1)).toThrow('M1 is Completed; its dates are history.');
  const none = openWorkspace(new Map([['m1.md', '# Milestone 1: Lending\n\n- Status: Planned\n']]));
  expect(() => slipIn(none, 'm1.md', 'M1', 1)).toThrow(
    'M1 states no planned dates in its file or in an index.',
  );
  expect(() => slipIn(none, 'm1.md', 'M1', { to: '2027-01-15' })).toThrow('M1 states no planned end');
});

test(`so many days on and as many back gives every byte back (seed ${seed}, ${rounds} plans)`, () => {
  const random = seededRandom(seed);
  for (let round = 0; round < rounds; round++) {
    const workspace = openWorkspace(plan(random), { config, today: '2026-11-23' });
    const before = new Map(workspace.files);
    const known = problems(workspace);
    const target = `M${Math.floor(random() * 3)}${random() < 0.5 ? '/1' : ''}`;
    const by = 1 + Math.floor(random() * 12);
    const there = slipIn(workspace, `${target.slice(0, 2).toLowerCase()}.md`, target, by);
    expect(there.length).toBeGreaterThan(0);
    expect(
      problems(workspace).filter((each) => !known.includes(each)),
      `round ${round}`,
    ).toEqual([]);
    slipIn(workspace, `${target.slice(0, 2).toLowerCase()}.md`, target, -by);
    expect(Object.fromEntries(workspace.files), `round ${round}: ${target} by ${by}`).toEqual(
      Object.fromEntries(before),
    );
  }
});

/** Three milestones one after the other, each of working days only. */
function plan(random: () => number): Map<string, string> {
  const days = workingDaysFrom('2026-11-30', 200);
  let at = Math.floor(random() * 10);
  const take = (): string => {
    at += 1 + Math.floor(random() * 8);
    return days[at]!;
  };
  const rows: string[] = [];
  const all = new Map<string, string>();
  for (let m = 0; m < 3; m++) {
    const phases = [take(), take(), take(), take()];
    rows.push(
      `| [Milestone ${m}: Part ${m}](./m${m}.md) | | ${phases[0]} | ${phases[3]} | Not Started |`,
      `| | Phase 1: First | ${phases[0]} | ${phases[1]} | Not Started |`,
      `| | Phase 2: Second | ${phases[2]} | ${phases[3]} | Not Started |`,
    );
    const dependency = m === 0 ? 'none' : `[Milestone ${m - 1}: Part ${m - 1}](./m${m - 1}.md)`;
    all.set(
      `m${m}.md`,
      `# Milestone ${m}: Part ${m}\n\n- Status: Not Started\n- Dependency: ${dependency}\n\n## Phase 1: First\n\n- [ ] One.\n\n## Phase 2: Second\n\n- [ ] Two.\n`,
    );
  }
  const head =
    '# Roadmap\n\n| Milestone | Phase | Planned Start | Planned End | Status |\n| --- | --- | --- | --- | --- |\n';
  return new Map([...all, ['index.md', `${head}${rows.join('\n')}\n`]]);
}

function workingDaysFrom(first: string, count: number): string[] {
  const days: string[] = [];
  for (const date = new Date(first); days.length < count; date.setUTCDate(date.getUTCDate() + 1)) {
    const day = date.toISOString().slice(0, 10);
    if (date.getUTCDay() % 6 !== 0 && !config.calendar.holidays.includes(day)) days.push(day);
  }
  return days;
}
