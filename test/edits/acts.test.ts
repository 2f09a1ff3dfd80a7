import { expect, test } from 'vitest';
import { checkAct, refusal } from '../helpers/checkAct';

const today = '2027-03-08';

const index = (
  m1: string,
  p1: string,
  p2: string,
  status: string,
  phases: readonly [string, string],
) => `--- index.md
# Roadmap

- <span style="color: gray">Not Started</span>: nothing but the pre-checklist.
- <span style="color: orange">In Progress</span>: at least one phase is under way.
- <span style="color: green">Completed</span>: all phases are.

| Milestone | Phase | Planned Start | Planned End | Actual Start | Actual End | Variance | Status |
| --- | --- | --- | --- | --- | --- | --- | --- |
| [Milestone 1: Lending](./m1-lending.md) | | 2027-03-08 | 2027-03-26 | ${m1} | ${status} |
| | [Phase 1: Rules](./m1-lending.md#m1-phase-1) | 2027-03-08 | 2027-03-12 | ${p1} | ${phases[0]} |
| | [Phase 2: Limits](./m1-lending.md#m1-phase-2) | 2027-03-15 | 2027-03-26 | ${p2} | ${phases[1]} |
`;
const gray = '<span style="color: gray">Not Started</span>';
const orange = '<span style="color: orange">In Progress</span>';
const green = '<span style="color: green">Completed</span>';
const home = (status: string, [a, b, done]: readonly [string, string, string]) => `--- m1-lending.md
# Milestone 1: Lending

- Status: ${status}

<a id="m1-phase-1"></a>
## Phase 1: Rules

### Development Checklist

- [${a}] Limit loans per member.

<a id="m1-phase-2"></a>
## Phase 2: Limits

### Development Checklist

- [${b}] Limit fines.

## Milestone Review Checklist

- [${done}] Milestone status set to \`Completed\`.
`;

test('starting a phase starts its milestone: file, index rows in their colours, actual dates', () => {
  checkAct(
    index('— | — | —', '— | — | —', '— | — | —', gray, [gray, gray]) + home('Not Started', [' ', ' ', ' ']),
    'start',
    index('2027-03-08 | — | —', '2027-03-08 | — | —', '— | — | —', orange, [orange, gray]) +
      home('In Progress', [' ', ' ', ' ']),
    { on: ['m1-lending.md', 'M1/1'], today },
  );
});

test('finishing a phase from its row: its end, and its variance by what was planned', () => {
  checkAct(
    index('2027-03-08 | — | —', '2027-03-08 | — | —', '— | — | —', orange, [orange, gray]) +
      home('In Progress', ['x', ' ', ' ']),
    'finish',
    index('2027-03-08 | — | —', '2027-03-08 | 2027-03-11 | Completed Early', '— | — | —', orange, [
      green,
      gray,
    ]) + home('In Progress', ['x', ' ', ' ']),
    { on: ['index.md', 'M1/1'], today: '2027-03-11' },
  );
});

test('finishing a milestone takes the phases that are all ticked with it, and ticks the item that says so', () => {
  checkAct(
    index('2027-03-08 | — | —', '2027-03-08 | 2027-03-11 | Completed Early', '2027-03-15 | — | —', orange, [
      green,
      orange,
    ]) + home('In Progress', ['x', 'x', ' ']),
    'finish',
    index(
      '2027-03-08 | 2027-03-29 | Delayed',
      '2027-03-08 | 2027-03-11 | Completed Early',
      '2027-03-15 | 2027-03-29 | Delayed',
      green,
      [green, green],
    ) + home('Completed', ['x', 'x', 'x']),
    { on: ['m1-lending.md', 'M1'], today: '2027-03-29' },
  );
});

test('what is open is said, the first by name', () => {
  const before = home('In Progress', ['x', ' ', ' ']);
  expect(refusal(before, 'finish', { on: ['m1-lending.md', 'M1'] })).toEqual([
    'M1 cannot finish yet: 1 item is open. First: "Limit fines."',
    '1/limit fines',
  ]);
});

const gated = (status: string) => `--- m1.md
# Milestone 1: Lending

- Status: In Progress
--- m2.md
# Milestone 2: Fines

- Status: ${status}
- Dependency: [Milestone 1: Lending](./m1.md) \`Completed\`
`;

test('a closed gate refuses the start and says whom it waits for', () => {
  expect(refusal(gated('Not Started'), 'start', { on: ['m2.md', 'M2'] })).toEqual([
    'M2 waits for M1, which is In Progress.',
    null,
  ]);
});

test('front matter', () => {
  const text = (status: string) => `---
id: M-003
title: Fines
status: ${status}
---

# Fines

- [x] Fines are counted.
`;
  checkAct(text('active'), 'finish', text('done'), {
    on: ['roadmap/document.md', 'M-003'],
    config: { statuses: { done: ['done'] } },
  });
});

test('emoji before the word, in a heading', () => {
  const text = (status: string) => `# Roadmap

## M0: Groundwork ✅ Done

- [x] Agree on words.

## M1: Loans ${status}

- [x] Limit loans.
`;
  checkAct(text('🚧 In Progress'), 'finish', text('✅ Done'), { on: ['roadmap/document.md', 'M1'] });
});

test('a plan that is one table', () => {
  const text = (status: string) => `# Plan

| Milestone | Goal | Status |
| --- | --- | --- |
| M0 Groundwork | Words | Done |
| M1 Loans | Limits | ${status} |
`;
  checkAct(text('Planned'), 'start', text('In Progress'), { on: ['roadmap/document.md', 'M1'] });
});

test('bold labels with hard breaks', () => {
  const text = (status: string, start: string) => `# M4: Reservations

**Status:** ${status}  
**Actual Start:** ${start}  
**Owner:** Product
`;
  checkAct(text('📋 Planned', 'TBD'), 'start', text('🚧 In Progress', '2027-03-08'), {
    on: ['roadmap/document.md', 'M4'],
    today,
  });
});

/** A house's own way of writing a milestone: planned, active, done. */
const houses: readonly (readonly [
  name: string,
  path: string,
  key: string,
  write: (state: 0 | 1 | 2) => string,
  config?: object,
])[] = [
  [
    'front matter, in small letters',
    'plan/M-003-fines.md',
    'M-003',
    (state) => `---
id: M-003
title: Fines
status: ${['planned', 'active', 'done'][state]}
---

# Fines

- [x] Fines are counted.
`,
    { statuses: { done: ['done'], active: ['active'] } },
  ],
  [
    'an emoji before the word, in a heading',
    'ROADMAP.md',
    'M1',
    (state) => `# Roadmap

## M0: Groundwork ✅ Done

- [x] Agree on words.

## M1: Loans ${['📋 Planned', '🚧 In Progress', '✅ Done'][state]}

- [x] Limit loans.

## M2: Fines 🚧 In Progress

- [x] Count fines.
- [ ] Collect them.
`,
  ],
  [
    'a plan that is one table, with days',
    'docs/plan.md',
    'M1',
    (state) => `# Plan

| Milestone | Start | End | Actual Start | Actual End | Status |
| --- | --- | --- | --- | --- | --- |
| M0 Groundwork | 2027-02-01 | 2027-03-05 | 2027-02-01 | 2027-03-05 | **Done** |
| M1 Loans | 2027-03-08 | 2027-03-19 | ${state > 0 ? '2027-03-08' : '—'} | ${state > 1 ? '2027-03-08' : '—'} | **${['Todo', 'Doing', 'Done'][state]}** |
| M2 Fines | 2027-03-08 | 2027-03-19 | 2027-03-08 | — | **Doing** |
`,
    { statuses: { active: ['Doing'], planned: ['Todo'] } },
  ],
  [
    'bold labels with hard breaks',
    'docs/m4.md',
    'M4',
    (state) => `# M4: Reservations

**Status:** ${['📋 Planned', '🚧 In Progress', '✅ Completed'][state]}  
**Actual Start:** ${state > 0 ? '8 Mar 2027' : 'TBD'}  
**Actual End:** ${state > 1 ? '8 Mar 2027' : 'TBD'}  
**Planned Start:** 8 Mar 2027  
**Owner:** Product

- [x] Books can be reserved.
`,
  ],
];

for (const [name, path, key, write, config] of houses)
  test(`${name}: goes through start and finish in its own style`, () => {
    const at = (state: 0 | 1 | 2): string => `--- ${path}\n${write(state)}`;
    const options = { on: [path, key] as const, today, ...(config ? { config } : {}) };
    checkAct(at(0), 'start', at(1), options);
    checkAct(at(1), 'finish', at(2), options);
  });
