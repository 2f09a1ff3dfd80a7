import { expect, test } from 'vitest';
import { applyEdits, problems } from '../helpers/checkAct';
import { openWorkspace, type Workspace } from '../helpers/openWorkspace';
import { parseFixture } from '../helpers/parseFixture';

/** Supersedes the first record; gives who cited it, and holds the act to bring no other finding. */
function supersedeIn(workspace: Workspace, path: string, title: string, follow: readonly string[] = []) {
  const known = problems(workspace);
  const done = workspace.settled(() =>
    workspace.service.acts.superseded(workspace.uri(path), title, follow.map(workspace.uri)),
  );
  if ('refused' in done) throw new Error(done.refused);
  applyEdits(workspace, done.edits);
  for (const { create, text } of done.files) workspace.write(workspace.path(create), text);
  const fresh = problems(workspace).filter((each) => !known.includes(each));
  return { cited: done.citing.map(({ label }) => label), fresh, at: workspace.path(done.at) };
}

const library = `--- docs/adr/README.md
# ADR Index

| ADR | Title | Status | Date |
| --- | --- | --- | --- |
| [ADR 0001](./0001-totals.md) | Totals | Superseded | 2027-01-05 |
| [ADR 0002](./0002-movements.md) | Movements | Accepted | 2027-01-12 |
| [ADR 0003](./0003-one-limit.md) | One Limit | Accepted | 2027-02-16 |
--- docs/adr/0001-totals.md
# ADR 0001: Totals

Date: 2027-01-05

## Status

Superseded by [ADR 0002](./0002-movements.md)

## Context

We count.

## Decision

One number.

## Consequences

It drifts.
--- docs/adr/0002-movements.md
# ADR 0002: Movements

Date: 2027-01-12

## Status

Accepted

Supersedes [ADR 0001](./0001-totals.md)

## Context

It drifted.

## Decision

Every movement.

## Consequences

It adds up.
--- docs/adr/0003-one-limit.md
# ADR 0003: One Limit

Date: 2027-02-16

## Status

Accepted

## Context

Five or ten?

## Decision

Seven.

## Consequences

Nobody asks.
--- docs/roadmap/m1-lending.md
# Milestone 1: Lending

- Status: In Progress
- Related ADRs: [ADR 0003](../adr/0003-one-limit.md)
--- docs/roadmap/m2-fines.md
# Milestone 2: Fines

- Status: Not Started
- Related ADRs: [ADR 0002](../adr/0002-movements.md), [ADR 0003](../adr/0003-one-limit.md)
`;

test('the next number, both ways in the words of the house, both rows, and who still cites the old one', () => {
  const workspace = openWorkspace(parseFixture(library).files, { today: '2027-03-08' });
  const done = supersedeIn(workspace, 'docs/adr/0003-one-limit.md', 'A Limit per Shelf', [
    'docs/roadmap/m1-lending.md',
  ]);
  expect(done).toEqual({
    at: 'docs/adr/0004-a-limit-per-shelf.md',
    cited: ['M1 Lending', 'M2 Fines'],
    fresh: ['record-superseded: ADR 0003 was superseded by ADR 0004.'],
  });
  expect(workspace.files.get('docs/adr/0003-one-limit.md')).toContain(
    '## Status\n\nSuperseded by [ADR 0004](./0004-a-limit-per-shelf.md)\n\n## Context',
  );
  expect(workspace.files.get('docs/adr/0004-a-limit-per-shelf.md')).toMatch(
    /^# ADR 0004: A Limit per Shelf\n\nDate: 2027-03-08\n\n## Status\n\nAccepted\n\nSupersedes \[ADR 0003\]\(\.\/0003-one-limit\.md\)\n\n## Context\n/,
  );
  expect(workspace.files.get('docs/adr/README.md')).toContain(
    `| [ADR 0003](./0003-one-limit.md) | One Limit | Superseded | 2027-02-16 |
| [ADR 0004](./0004-a-limit-per-shelf.md) | A Limit per Shelf | Accepted | 2027-03-08 |
`,
  );
  expect(workspace.files.get('docs/roadmap/m1-lending.md')).toContain(
    '- Related ADRs: [ADR 0004](../adr/0004-a-limit-per-shelf.md)\n',
  );
  expect(workspace.files.get('docs/roadmap/m2-fines.md')).toContain('[ADR 0003](../adr/0003-one-limit.md)\n');
});

test('in another house: front matter, other sections, small letters', () => {
  const record = (status: string, title: string, more = '') => `---
status: ${status}
date: 2027-01-12
${more}---

# ${title}

## Context and Problem Statement

We count.

## Considered Options

* One number
* Many

## Decision Outcome

Chosen option: many.
`;
  const workspace = openWorkspace(
    new Map([
      ['docs/decisions/0001-count-totals.md', record('accepted', 'Count Totals')],
      ['docs/decisions/0002-use-shelves.md', record('accepted', 'Use Shelves')],
    ]),
    { today: '2027-03-08' },
  );
  const { at, fresh } = supersedeIn(workspace, 'docs/decisions/0001-count-totals.md', 'Count Movements');
  expect(fresh).toEqual([]);
  expect(workspace.files.get('docs/decisions/0001-count-totals.md')).toBe(
    record('superseded by ADR 0003', 'Count Totals'),
  );
  expect(at).toBe('docs/decisions/0003-count-movements.md');
  expect(workspace.files.get(at)).toBe(`---
status: accepted
supersedes: ADR 0001
date: 2027-03-08
---

# Count Movements

## Context and Problem Statement

TBD

## Considered Options

* TBD

## Decision Outcome

TBD
`);
});

test('what is superseded already is refused', () => {
  const workspace = openWorkspace(parseFixture(library).files);
  expect(() => supersedeIn(workspace, 'docs/adr/0001-totals.md', 'Again')).toThrow(
    'ADR 0001 is superseded already.',
  );
});
