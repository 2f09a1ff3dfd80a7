import type { Reports } from './createReports';
import type { Store } from './createStore';

/**
 * Reads and judges a document that nobody has, with a little of everything: what is compiled, looked up and worked out
 * once is there before the first document of a person comes, who would else wait for it.
 */
export function warmUp(tryOut: Store['tryOut'], judge: Reports['early']): void {
  const uri = 'file:///milepost/docs/roadmap/m1-loans.md';
  tryOut((put) => {
    put(uri, text);
    judge(uri);
  });
}

const text = `# Milestone 1: Loans

- Status: In Progress
- Estimate: 3-4 weeks
- Dependency: [Milestone 0: Catalogue](./m0-catalogue.md) \`Completed\`
- Related ADRs: [ADR 0001](../adr/0001-choice.md), ADR 0002

## Owners

- Milestone Owner: Product
- Execution Teams: Backend, QA + Testing

## Goal

Readers borrow *without* a card, see **Phase 2** and M0.

| Phase | Estimate | Status |
| ----- | -------- | ------ |
| 1     | 2 weeks  | Done   |

<a id="m1-phase-1"></a>
## Phase 1: Desk

### Phase Goal
Bring loans to the first branch.

### Development Checklist

#### Backend
- [x] Loans are kept.
- [ ] Fines follow ADR 0001.

### Branch and PR Plan
- Branch: \`feat/m1-p1-desk\`
- PR Target: \`chore/m1-integration\`

### Exit Criteria
- [ ] The first branch lends.

## Next Steps

Proceed to [Milestone 2: Fines](./m2-fines.md).
`;
