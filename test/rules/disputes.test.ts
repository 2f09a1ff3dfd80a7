// What careful authors would dispute, and what they would not: each found in documents of real projects.
import { describe, test } from 'vitest';
import { checkRule } from '../helpers/checkRule';

describe('dependency-unknown', () => {
  const rule = 'dependency-unknown';
  const roadmap = (...lines: string[]) => `# Roadmap

## M-02.06: Lending

**Goal:** Lend books.

## M-02.07: Fines

**Goal:** Ask for fines.

${lines.join('\n')}
`;

  test('another digit is another milestone, not a slip', () => {
    checkRule(
      roadmap(
        '**Dependencies:** M-02.05',
        '                  ^^^^^^^ M-02.07 depends on M-02.05, but no milestone here is M-02.05.',
      ),
      { rule },
    );
  });

  test('a digit too many is a slip', () => {
    checkRule(
      roadmap(
        '**Dependencies:** M-02.066',
        '                  ^^^^^^^^ M-02.07 depends on M-02.066, but no milestone here is M-02.066. Did you mean M-02.06?',
      ),
      { rule },
    );
  });

  test('task-1 is the task whose file bears the number, whatever the ids begin with now', () => {
    const task = (folder: string, number: string, dependency: string) => `--- ${folder}/back-${number} - x.md
---
id: BACK-${number}
title: Task ${number}
status: To Do
dependencies:
  - ${dependency}
---
`;
    checkRule(
      `${task('completed', '1', '[]')}${task('tasks', '1.2', 'task-1')}--- docs/doc-8 - z.md
# A document
--- tasks/draft-8 - y.md
---
id: DRAFT-8
title: A draft
status: To Do
dependencies:
  - task-1.2
  - task-8
    ^^^^^^ warning: DRAFT-8 depends on task-8, but no task here is task-8.
---
`,
      { rule },
    );
  });
});

describe('dependency on what was parted', () => {
  test('M-02.05 is M-02.05.1 and M-02.05.2', () => {
    checkRule(
      `# Roadmap

## M-02.05.1: Lending

**Goal:** Lend books.

## M-02.06: Fines

**Goal:** Ask for fines.

**Dependencies:** M-02.05
`,
      { rule: 'dependency-unknown' },
    );
  });
});

describe('milestone-duplicate-number', () => {
  const rule = 'milestone-duplicate-number';

  test('parts of one milestone share its number', () => {
    checkRule(
      `--- ORCH-2c-1_Store.md
# ORCH-2c (1/3) — Store

- Status: Done
--- ORCH-2c-3a_Secrets.md
# ORCH-2c (3a-API) — Secrets

- Status: Done
--- ORCH-2c.md
# ORCH-2c — Instances

- Status: Done
`,
      { rule },
    );
  });
});

describe('dependency-self', () => {
  test('"Before M2" tells when', () => {
    checkRule(
      `# Roadmap

## M1: Lending

**Goal:** Lend books.

## M2: Fines

**Goal:** Ask for fines.

### Dependencies

- **Before M2:** M1 complete
`,
      { rule: 'dependency-self' },
    );
  });
});

describe('placeholders', () => {
  test('code is none', () => {
    checkRule(`# Milestone 1: Lending

- Status: In Progress

| Call | Gives |
| --- | --- |
| \`lend\` | \`{ book: string }\` |
`);
  });

  test('neither is a link to an issue that nobody defined', () => {
    checkRule(`# Milestone 1: Lending

- Status: In Progress

| What | Where |
| --- | --- |
| Issue | [library/lending#118] |
`);
  });
});

describe('links', () => {
  test('a word with a number is a path, a word is a placeholder', () => {
    checkRule(
      `# Plan

See [the decision](adr-0012), [that](url) and [this](some-page).
                   ^^^^^^^^
`,
      { rule: 'link-missing-file' },
    );
  });

  test('a link without a target leads nowhere, but a page that is not written in a SUMMARY.md', () => {
    checkRule(
      `--- src/SUMMARY.md
# Summary

- [Archive]()
--- src/plan.md
# Plan

- [Archive]()
  ^^^^^^^^^^^ warning: This link leads nowhere: its target is empty.
`,
      { rule: 'link-missing-file' },
    );
  });

  test('pages that are made of documents, and samples that go elsewhere', () => {
    checkRule(
      `--- book/plan.md
# Plan

See [the rules](rules.html) and [the hours](hours.html).
                                            ^^^^^^^^^^
--- book/rules.md
# Rules
--- book/samples/plan.md
# Plan

See [the rules](gone.md).
`,
      { rule: 'link-missing-file' },
    );
  });

  test('one hyphen for two is what other makers of pages write', () => {
    checkRule(
      `# Plan

See [fines & fees](#fines-fees) and [loans](#loans).
                    ^^^^^^^^^^ info: This document has no heading or anchor #fines-fees. Did you mean #fines--fees?
                                             ^^^^^ error: This document has no heading or anchor #loans.

## Fines & Fees
`,
      { rule: 'link-missing-anchor' },
    );
  });

  test('what every folder has is not offered from another', () => {
    checkRule(
      `--- fines/plan.md
# Plan

See [the spec](spec.md) and [the hours](opening-hours.md).
               ^^^^^^^ There is no file spec.md.
                                        ^^^^^^^^^^^^^^^^ There is no file opening-hours.md. Did you mean ../desk/opening-hours.md?
--- loans/spec.md
# Spec
--- desk/opening-hours.md
# Hours
`,
      { rule: 'link-missing-file' },
    );
  });

  test('another case is said once', () => {
    checkRule(`--- plan.md
# Plan

See [the rules](Rules.md).
                ^^^^^^^^ link-case
--- rules.md
# Rules
`);
  });

  test('brackets after each other are a link only where they could be one', () => {
    checkRule(
      `# Plan

Tagged [Slow] [Serial] [Feature:Lending][Node:Desk], see [\`code\`][gone].
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                                                         ^^^^^^^^^^^^^^
Not \`[a][b]\`, \\[ab\\]\\[cd\\], rows[0][1], [ab][^1], [ab][,] or [text][known].

[known]: https://example.org
[^1]: A note.
`,
      { rule: 'reference-undefined' },
    );
  });
});

describe('table-cell-count', () => {
  test('fewer cells are told as information, a heading within the table is not', () => {
    checkRule(
      `# Rooms

| Room | Floor | Seats |
| --- | --- | --- |
| Attic | 12 |
^^^^^^^^^^^^^^ info: This row has 2 of the table's 3 cells.
| Ground floor |
| Hall | 0 | 80 |
`,
      { rule: 'table-cell-count' },
    );
  });
});
