import { expect, test } from 'vitest';
import { checkFix } from '../helpers/checkFix';
import { openWorkspace } from '../helpers/openWorkspace';
import { parseFixture } from '../helpers/parseFixture';

/** A roadmap that states the second milestone in four places, each in its own markup. */
const roadmap = (
  index: string,
  overview: string,
  file: string,
  box: string,
  phase = 'Completed',
): string => `--- index.md
# Roadmap

| Milestone | Status | Actual end |
| --- | --- | --- |
| [Milestone 1: Lending](./m1-lending.md) | **Completed** | 2027-01-29 |
| [Milestone 2: Fines](./m2-fines.md) | **${index}** | ${index === 'Completed' ? '2027-03-08' : '—'} |
--- README.md
# Library

- [Milestone 1: Lending](./m1-lending.md): Completed
- [Milestone 2: Fines](./m2-fines.md): ${overview}
--- m1-lending.md
# Milestone 1: Lending

- Status: Completed
--- m2-fines.md
# Milestone 2: Fines

- Status: \`${file}\`
- Actual end: ${file === 'Completed' ? '2027-03-08' : 'TBD'}

## Phase 1: Rules

- Status: ${phase}

### Development Checklist

- [x] The rules are written.
- [x] They are applied.

## Milestone Review Checklist

- [${box}] ${box === 'x' ? 'The team was told' : 'Milestone status set to `Completed`'}.
`;

test.each([
  [
    'index-status-drift',
    roadmap('Not Started', 'Not Started', 'In Progress', ' '),
    roadmap('In Progress', 'In Progress', 'In Progress', ' '),
  ],
  [
    'planned-with-progress',
    roadmap('Not Started', 'Not Started', 'Not Started', ' '),
    roadmap('In Progress', 'In Progress', 'In Progress', ' '),
  ],
  [
    'all-done-not-closed',
    roadmap('In Progress', 'In Progress', 'In Progress', 'x', 'In Progress'),
    roadmap('Completed', 'Completed', 'Completed', 'x'),
  ],
])('%s is mended everywhere at once, and calls forth nothing else', (rule, before, after) => {
  const today = '2027-03-08';
  checkFix(before, after, { rule, today });
  const { service, documents, uri, settled } = openWorkspace(parseFixture(after).files, { today });
  const left = settled(() =>
    documents.flatMap((path) => service.reports(uri(path)).map(({ message }) => message)),
  );
  expect(left).toEqual([]);
});
