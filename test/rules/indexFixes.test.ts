import { test } from 'vitest';
import { checkFix } from '../helpers/checkFix';

const files = `--- m1-lending.md
# Milestone 1: Lending

- Status: Completed
--- m2-fines.md
# Milestone 2: Fines

- Status: In Progress

<a id="m2-phase-1"></a>
## Phase 1: Rules

- Status: Completed

<a id="m2-phase-2"></a>
## Phase 2: Notices

- Status: Not Started
--- m3-holds.md
# Milestone 3: Holds

- Status: Not Started
`;

const index = (body: string): string => `--- index.md\n# Roadmap\n\n${body}\n${files}`;

test.each([
  [
    'a list with what else is said of each, and a list below one',
    `- [Milestone 1: Lending](./m1-lending.md) — at the desk
  - the desk
- [Milestone 3: Holds](./m3-holds.md) — later`,
    `- [Milestone 1: Lending](./m1-lending.md) — at the desk
  - the desk
- [Milestone 2: Fines](./m2-fines.md)
- [Milestone 3: Holds](./m3-holds.md) — later`,
  ],
  [
    'the first of all',
    `| Milestone | Status |
| --- | --- |
| [M2: Fines](m2-fines.md) | In Progress |
| [M3: Holds](m3-holds.md) | Not Started |`,
    `| Milestone | Status |
| --- | --- |
| [M1: Lending](m1-lending.md) | Completed |
| [M2: Fines](m2-fines.md) | In Progress |
| [M3: Holds](m3-holds.md) | Not Started |`,
  ],
  [
    'number and title apart, columns under each other, bold and code',
    `| #   | Milestone                    | Weeks | Status        |
| --- | ---------------------------- | ----- | ------------- |
| 01  | **[Lending](m1-lending.md)** | 1-2   | \`Completed\`   |
| 03  | **[Holds](m3-holds.md)**     | —     | \`Not Started\` |`,
    `| #   | Milestone                    | Weeks | Status        |
| --- | ---------------------------- | ----- | ------------- |
| 01  | **[Lending](m1-lending.md)** | 1-2   | \`Completed\`   |
| 02  | **[Fines](m2-fines.md)**     |       | \`In Progress\` |
| 03  | **[Holds](m3-holds.md)**     | —     | \`Not Started\` |`,
  ],
  [
    'statuses in the spans of the legend, and phases',
    `Legend: <span style="color:green">Completed</span> <span style="color:blue">In Progress</span> <span style="color:gray">Not Started</span>

| Milestone | Phase | Status |
| --- | --- | --- |
| [Milestone 1: Lending](m1-lending.md) | | <span style="color:green">Completed</span> |
| | [Phase 1: Desk](m1-lending.md#m1-phase-1) | <span style="color:green">Completed</span> |
| [Milestone 3: Holds](m3-holds.md) | | <span style="color:gray">Not Started</span> |`,
    `Legend: <span style="color:green">Completed</span> <span style="color:blue">In Progress</span> <span style="color:gray">Not Started</span>

| Milestone | Phase | Status |
| --- | --- | --- |
| [Milestone 1: Lending](m1-lending.md) | | <span style="color:green">Completed</span> |
| | [Phase 1: Desk](m1-lending.md#m1-phase-1) | <span style="color:green">Completed</span> |
| [Milestone 2: Fines](m2-fines.md) | | <span style="color:blue">In Progress</span> |
| | [Phase 1: Rules](m2-fines.md#m2-phase-1) | <span style="color:green">Completed</span> |
| | [Phase 2: Notices](m2-fines.md#m2-phase-2) | <span style="color:gray">Not Started</span> |
| [Milestone 3: Holds](m3-holds.md) | | <span style="color:gray">Not Started</span> |`,
  ],
])('a milestone that the index lacks: %s', (_, before, after) => {
  checkFix(index(before), index(after), { rule: 'index-missing-milestone' });
  checkFix(index(before), index(after), { rule: 'index-missing-milestone', lineEnd: '\r\n' });
});

test('a phase row that links the wrong anchor', () => {
  const row = (anchor: string) => `| Milestone | Phase | Status |
| --- | --- | --- |
| [Milestone 1: Lending](m1-lending.md) | | Completed |
| [Milestone 2: Fines](m2-fines.md) | | In Progress |
| | [Phase 1: Rules](m2-fines.md#m2-phase-1) | Completed |
| | ${anchor} | Not Started |
| [Milestone 3: Holds](m3-holds.md) | | Not Started |`;
  checkFix(
    index(row('[Phase 3: Notices](m2-fines.md#m2-phase-3)')),
    index(row('[Phase 2: Notices](m2-fines.md#m2-phase-2)')),
    { rule: 'index-phase-drift' },
  );
});

test('the phase before the ones that the index lists', () => {
  const rows = (first: string) => `| Milestone | Phase | Status |
| --- | --- | --- |
| [Milestone 1: Lending](m1-lending.md) | | Completed |
| [Milestone 2: Fines](m2-fines.md) | | In Progress |
${first}| | [Phase 2: Notices](m2-fines.md#m2-phase-2) | Not Started |
| [Milestone 3: Holds](m3-holds.md) | | Not Started |`;
  checkFix(index(rows('')), index(rows('| | [Phase 1: Rules](m2-fines.md#m2-phase-1) | Completed |\n')), {
    rule: 'index-phase-drift',
  });
});

test('a number that two milestones have: the one that nobody works on gets another, and all that leads to it goes along', () => {
  checkFix(
    `--- index.md
# Roadmap

| Milestone | Status |
| --- | --- |
| [M1: Lending](m1-lending.md) | Completed |
| [M2: Fines](m2-fines.md) | In Progress |
| [M2: Holds](m2-holds.md) | Not Started |
--- m1-lending.md
# M1: Lending

- Status: Completed
--- m2-fines.md
# M2: Fines

- Status: In Progress
--- m2-holds.md
# M2: Holds

- Status: Not Started
- Dependency: [M2: Fines](m2-fines.md)

<a id="m2-phase-1"></a>
## Phase 1: Queue

- Branch: \`feat/m2-p1-queue\`

See [Phase 1](m2-holds.md#m2-phase-1).
`,
    `--- index.md
# Roadmap

| Milestone | Status |
| --- | --- |
| [M1: Lending](m1-lending.md) | Completed |
| [M2: Fines](m2-fines.md) | In Progress |
| [M3: Holds](m3-holds.md) | Not Started |
--- m1-lending.md
# M1: Lending

- Status: Completed
--- m2-fines.md
# M2: Fines

- Status: In Progress
--- m3-holds.md
# M3: Holds

- Status: Not Started
- Dependency: [M2: Fines](m2-fines.md)

<a id="m3-phase-1"></a>
## Phase 1: Queue

- Branch: \`feat/m3-p1-queue\`

See [Phase 1](m3-holds.md#m3-phase-1).
`,
    { rule: 'milestone-duplicate-number' },
  );
});
