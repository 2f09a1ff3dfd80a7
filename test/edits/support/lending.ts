/** A phase with its anchor and branch. */
export const parts = (m: number, p: number, title: string): string =>
  `<a id="m${m}-phase-${p}"></a>\n## Phase ${p}: ${title}\n\n- Branch: \`feat/m${m}-p${p}-${title.toLowerCase()}\`\n\n- [ ] ${title} are done.\n`;

/** Four milestones, each waiting for those before it; the two in the middle say much of the same. */
export const lending = (): Map<string, string> =>
  new Map([
    [
      'docs/index.md',
      `# Roadmap

| Milestone | Phase | Planned Start | Planned End | Status |
| --- | --- | --- | --- | --- |
| [Milestone 1: Books](./m1-books.md) | | 2027-01-04 | 2027-01-15 | Not Started |
| [Milestone 2: Lending](./m2-lending.md) | | 2027-01-18 | 2027-01-29 | Not Started |
| | [Phase 1: Rules](./m2-lending.md#m2-phase-1) | 2027-01-18 | 2027-01-29 | Not Started |
| [Milestone 3: Reminders](./m3-reminders.md) | | 2027-02-01 | 2027-02-26 | Not Started |
| | [Phase 1: Fines](./m3-reminders.md#m3-phase-1) | 2027-02-01 | 2027-02-12 | Not Started |
| | [Phase 2: Letters](./m3-reminders.md#m3-phase-2) | 2027-02-15 | 2027-02-26 | Not Started |
| [Milestone 4: Search](./m4-search.md) | | 2027-03-01 | 2027-03-12 | Not Started |

Letters are [the last phase](./m3-reminders.md#m3-phase-2) of M3.
`,
    ],
    ['docs/m1-books.md', '# Milestone 1: Books\n\n- Status: Not Started\n- Dependency: None\n'],
    [
      'docs/m2-lending.md',
      `# Milestone 2: Lending

- Status: Not Started
- Dependency: None
- Estimate: 1-2 weeks

## Owners

- Milestone Owner: Product
- Execution Teams: Backend, QA

## Milestone Pre-Checklist

- [ ] The limit is decided.

## ADRs

- [ADR 0001](./adr/0001-limit.md)

${parts(2, 1, 'Rules')}
## Next Steps

Proceed to [Milestone 3: Reminders](./m3-reminders.md), or return to the [Roadmap Index](./index.md).
`,
    ],
    [
      'docs/m3-reminders.md',
      `# Milestone 3: Reminders

- Status: Not Started
- Dependency: [Milestone 1: Books](./m1-books.md) \`Completed\`, [Milestone 2: Lending](./m2-lending.md) \`Completed\`
- Estimate: 4 weeks

## Owners

- Milestone Owner: Product
- Execution Teams: QA, Print

## Milestone Pre-Checklist

- [ ] The limit is decided.
- [ ] The printer is bought.

## ADRs

- [ADR 0001](./adr/0001-limit.md)
- [ADR 0002](./adr/0002-letters.md)

${parts(3, 1, 'Fines')}
${parts(3, 2, 'Letters')}
## Risks

Post is slow.

## Next Steps

Proceed to [Milestone 4: Search](./m4-search.md), or return to the [Roadmap Index](./index.md).
`,
    ],
    [
      'docs/m4-search.md',
      `# Milestone 4: Search

- Status: Not Started
- Dependency: [Milestone 2: Lending](./m2-lending.md) \`Completed\`, [Milestone 3: Reminders](./m3-reminders.md) \`Completed\`

## Next Steps

Return to the [Roadmap Index](./index.md).
`,
    ],
    ...(['0001-limit', '0002-letters'] as const).map(
      (name) =>
        [
          `docs/adr/${name}.md`,
          `# ADR ${name.slice(0, 4)}: Title\n\nDate: 2026-11-02\n\n## Status\n\nAccepted\n\n## Context\n\nWhy.\n\n## Decision\n\nWhat.\n`,
        ] as const,
    ),
  ]);
