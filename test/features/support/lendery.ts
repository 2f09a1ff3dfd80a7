/** Milestones of a library with an index, decisions and teams; `text` becomes one more document in which the cursor stands. */
export function withLendery(text: string): string {
  return `${lendery}--- docs/roadmap/notes.md\n${text}`;
}

export const lendery = `--- docs/adr/0006-keep-fines-small.md
# ADR 0006: Keep Fines Small

## Status

Accepted
--- docs/adr/0007-lend-by-card.md
# ADR 0007: Lend by Card

## Status

Proposed
--- docs/roadmap/index.md
# Lendery Roadmap

| Milestone | Status |
| --- | --- |
| [Milestone 1: Catalogue](./m1-catalogue.md) | Completed |
| [Milestone 2: Loans](./m2-loans.md) | In Progress |
--- docs/roadmap/m1-catalogue.md
# Milestone 1: Catalogue

- Status: Completed
- Dependency: None

<a id="m1-phase-1"></a>
## Phase 1: Shelves

### Exit Criteria
- [x] Every book is on a shelf.
--- docs/roadmap/m2-loans.md
# Milestone 2: Loans

- Status: In Progress
- Dependency: [Milestone 1: Catalogue](./m1-catalogue.md) \`Completed\`
- Related ADRs: [ADR 0006](../adr/0006-keep-fines-small.md), [ADR 0007](../adr/0007-lend-by-card.md)

## Owners

- Milestone Owner: Desk
- Execution Teams: Desk, Web

<a id="m2-phase-1"></a>
## Phase 1: Rules

### Development Checklist

#### Desk
- [x] Limits are agreed.

#### Web
- [ ] Limits are shown.

### Branch and PR Plan
- Branch: \`feat/m2-p1-rules\`
- PR Target: \`chore/m2-integration\`

### Exit Criteria
- [ ] Nobody lends past the limit.
`;
