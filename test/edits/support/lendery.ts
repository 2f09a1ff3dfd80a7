/** Three milestones in files of their own, an index with phase rows, and decision records with an index. */
export const lendery = new Map([
  [
    'docs/roadmap/index.md',
    `# Lendery Roadmap

| Milestone | Phase | Planned Start | Planned End | Status |
| --- | --- | --- | --- | --- |
| [Milestone 1: Catalogue](./m1-catalogue.md) | | 2027-01-04 | 2027-02-12 | Completed |
| [Milestone 2: Loans](./m2-loans.md) | | 2027-02-15 | 2027-04-02 | In Progress |
| | [Phase 1: Lending Rules](./m2-loans.md#m2-phase-1) | 2027-02-15 | 2027-03-05 | In Progress |
| | [Phase 2: Returns](./m2-loans.md#m2-phase-2) | 2027-03-08 | 2027-03-19 | Not Started |
| | [Phase 3: Fines](./m2-loans.md#m2-phase-3) | — | — | Not Started |

Decisions stand in the [ADR Index](../adr/README.md).
`,
  ],
  [
    'docs/roadmap/m1-catalogue.md',
    `# Milestone 1: Catalogue

- Status: Completed
- Dependency: None

## Goal

Every book can be found.

- [x] Every book has a record.

## Next Steps

Proceed to [Milestone 2: Loans](./m2-loans.md), or return to the [Roadmap Index](./index.md).
`,
  ],
  [
    'docs/roadmap/m2-loans.md',
    `# Milestone 2: Loans

- Status: In Progress
- Dependency: [Milestone 1: Catalogue](./m1-catalogue.md) \`Completed\`

## Owners

- Milestone Owner: Product
- Technical Owner: Backend
- Execution Teams: Backend, QA

## Goal

Books come back in time.

## Milestone Pre-Checklist

- [x] The limit is decided.

<a id="m2-phase-1"></a>
## Phase 1: Lending Rules

### Phase Goal
It works.

### Development Checklist

#### Backend
- [x] Reject a loan past the limit.
- [ ] Remind the day before.

#### QA
- [ ] Try every rule.

### Branch and PR Plan
- Branch: \`feat/m2-p1-lending-rules\`
- PR Target: \`main\`

### Review Checklist
- [ ] A second person tried it.

### Exit Criteria
- [ ] It is in use.

<a id="m2-phase-2"></a>
## Phase 2: Returns

### Phase Goal
It works.

### Development Checklist

#### Backend
- [ ] Take a book back.

### Branch and PR Plan
- Branch: \`feat/m2-p2-returns\`
- PR Target: \`main\`

### Review Checklist
- [ ] A second person tried it.

### Exit Criteria
- [ ] It is in use.

<a id="m2-phase-3"></a>
## Phase 3: Fines

### Phase Goal
It works.

See [the returns](#m2-phase-2) first.

### Development Checklist

#### Backend
- [ ] Charge a late return.

### Branch and PR Plan
- Branch: \`feat/m2-p3-fines\`
- PR Target: \`main\`

### Review Checklist
- [ ] A second person tried it.

### Exit Criteria
- [ ] It is in use.

## Next Steps

Return to the [Roadmap Index](./index.md).
`,
  ],
  [
    'docs/adr/README.md',
    `# ADR Index

| ADR | Title | Status | Date |
| --- | --- | --- | --- |
| [ADR 0001](./0001-record-decisions.md) | Record Decisions | Accepted | 2027-01-05 |
| [ADR 0002](./0002-one-loan-limit.md) | One Loan Limit | Accepted | 2027-02-16 |
`,
  ],
  [
    'docs/adr/0001-record-decisions.md',
    '# ADR 0001: Record Decisions\n\nDate: 2027-01-05\n\n## Status\n\nAccepted\n\n## Context\n\nWe forget.\n\n## Decision\n\nWe write down.\n',
  ],
  [
    'docs/adr/0002-one-loan-limit.md',
    '# ADR 0002: One Loan Limit\n\nDate: 2027-02-16\n\n## Status\n\nAccepted\n\n## Context\n\nFive or ten?\n\n## Decision\n\nSeven.\n',
  ],
]);
