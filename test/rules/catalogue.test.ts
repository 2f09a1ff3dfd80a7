import { describe, test } from 'vitest';
import { checkFix } from '../helpers/checkFix';
import { checkRule } from '../helpers/checkRule';

describe('what phases owe each other', () => {
  const phases = (second: string, status = 'Not Started'): string => `# Milestone 7: Lending

- Status: ${status}

## Phase 1: Rules

### Phase Goal
Agree on the limits.

### Development Checklist
- [ ] Limit loans.

### Exit Criteria
- [ ] The limits hold.

${second}`;

  test('two sections that are missing are one finding', () =>
    checkRule(
      phases(`## Phase 2: Fines
   ^^^^^^^ Phase 2 has no 'Phase Goal', which Phase 1 has.

### Development Checklist
- [ ] Count the days.

### Exit Criteria
- [ ] A fine is asked.
`),
      { rule: 'phase-section-missing' },
    ));

  test.each([
    ['a phase that is not planned yet', '## Phase 2: Fines\n\nTo be planned.\n'],
    [
      'the same under a label',
      '## Phase 2: Fines\n\n**Goal:** A fine is asked.\n\n### Development Checklist\n- [ ] Count.\n\n**Exit criteria:**\n- [ ] A fine is asked.\n',
    ],
    ['an optional phase', '## Phase 2: Cards (optional)\n\n### Development Checklist\n- [ ] Read a card.\n'],
  ])('nothing is asked of %s', (_, second) => checkRule(phases(second), { rule: 'phase-section-missing' }));

  test('nor of what is completed', () =>
    checkRule(phases('## Phase 2: Fines\n\n### Development Checklist\n- [x] Count.\n', 'Completed'), {
      rule: 'phase-section-missing',
    }));

  test('a milestone in one branch has no duplicates', () =>
    checkRule(
      `# Milestone 7: Lending

- Status: Not Started

## Phase 1: Rules

- Branch: \`milestone/m7\`

## Phase 2: Fines

- Branch: \`milestone/m7\`

## Phase 3: Holds

- Branch: \`milestone/m7\`
`,
      { rule: 'branch-duplicate' },
    ));
});

describe('decision records', () => {
  const adr = (number: number, lines: string): string => `--- adr/000${number}-x.md
# ADR 000${number}: X${number}

${lines}
`;
  const milestone = (status: string, adrs: string): string => `--- roadmap/m1-lending.md
# Milestone 1: Lending

- Status: ${status}
- Related ADRs: ${adrs}
`;

  test('proposed ones are information before the milestone starts, several are one finding, ranges count', () =>
    checkRule(
      adr(1, '- Status: Accepted') +
        adr(2, '- Status: Proposed') +
        adr(3, '- Status: Proposed') +
        milestone(
          'Not Started',
          `ADR 0001 through ADR 0003
                ^^^^^^^^^^^^^^^^^^^^^^^^^ M1 relies on ADR 0002 and ADR 0003, which are only proposed. Decide them before M1 starts.`,
        ),
      { rule: 'record-not-accepted' },
    ));

  test('a folder that never accepts anything has another custom', () =>
    checkRule(adr(1, '- Status: Proposed') + milestone('In Progress', '[ADR 0001](../adr/0001-x.md)'), {
      rule: 'record-not-accepted',
    }));

  test('a date may stand in the status, and is a hint before acceptance', () =>
    checkRule(
      adr(1, '- Status: Accepted\n- Date: 2026-01-01') +
        adr(2, '- Status: Accepted\n- Date: 2026-01-02') +
        adr(3, '- Status: Accepted (2026-01-03)') +
        `--- adr/0004-y.md
# ADR 0004: Y
  ^^^^^^^^^^^ hint

- Status: Proposed
--- adr/0005-z.md
# ADR 0005: Z
  ^^^^^^^^^^^ warning

- Status: Accepted
`,
      { rule: 'record-fields' },
    ));

  test('a status that no record says', () =>
    checkRule(
      adr(1, '- Status: Accepted') +
        adr(2, '- Status: Accepted') +
        adr(3, '- Status: Rejected') +
        `--- adr/0004-y.md
# ADR 0004: Y

- Status: Simmering
          ^^^^^^^^^ 'Simmering' is no known status of a decision record; none of the other 3 says it.
`,
      { rule: 'record-fields' },
    ));

  test('a chain is closed by way of the one between', () =>
    checkRule(
      adr(1, '- Status: Superseded by ADR 0003') +
        adr(2, '- Status: Superseded by ADR 0003\n- Supersedes: ADR 0001') +
        adr(3, '- Status: Accepted\n- Supersedes: ADR 0002'),
      { rule: 'record-supersession-one-way' },
    ));
});

describe('an index', () => {
  test('rows go with the phases below them', () => {
    const head = '# Roadmap\n\n| Milestone | Phase | Status |\n| --- | --- | --- |\n';
    const row = (number: number): string =>
      `| M${number} Part ${number} |  | Not Started |\n|  | Phase 1 | Not Started |\n`;
    checkFix(
      `${head}${row(1)}${row(4)}  ^^\n${row(2)}${row(3)}`.replace(
        /(\| M4.*\n)(\|.*\n)( {2}\^\^\n)/,
        '$1$3$2',
      ),
      `${head}${row(1)}${row(2)}${row(3)}${row(4)}`,
      { rule: 'index-order' },
    );
  });

  test('nobody owns anything: once, and only where owners are spoken of', () => {
    const plan = (owner: string): string =>
      [1, 2, 3].map((at) => `## M${at}: Part ${at}\n\n**Status:** Not Started\n${owner}`).join('\n');
    checkRule(`# Roadmap\n\n${plan('')}`, { rule: 'owner-missing' });
    checkRule(
      `# Roadmap
  ^^^^^^^ None of the 3 milestones of this roadmap names an owner.

${plan('**Owner:** TBD\n')}`,
      { rule: 'owner-missing' },
    );
  });
});

test('numbers of headings that stand twice are told where they stand again', () =>
  checkRule(
    `# 6 Settings

M1 is done.

## M1: Lending

**Status:** Completed

### 6.1 Network

### 6.2 Map

### 6.3 Weather

### 6.4 Coverage

### 6.3 Safety
    ^^^ The number '6.3' stands here twice.

### 6.5 Tenants
`,
    { rule: 'numbered-heading-mismatch' },
  ));

describe('dates and estimates', () => {
  const milestone = (line: string): string => `# Milestone 1: Lending\n\n- Status: Not Started\n${line}\n`;

  test.each([
    '- Start Date: 2028-02-29',
    '- Start Date: YYYY-MM-DD',
    '- Start Date: 0000-00-00',
    '- Version: 2028-02-31.4',
  ])('%s is no impossible date', (line) => checkRule(milestone(line), { rule: 'date-invalid' }));

  test('month 13 has no fix that anybody could know', () =>
    checkRule(
      milestone(
        "- Start Date: 2028-13-01\n              ^^^^^^^^^^ '2028-13-01' is no date: a year has 12 months.",
      ),
      { rule: 'date-invalid' },
    ));

  test.each([
    '- Estimate: S',
    '- Estimate: TBD',
    '- Estimate: 2026-10 to 2026-12',
    '- Estimate: ~3 days',
    '- Estimate: 1–2 weeks',
    '- Estimate: a few days',
  ])('%s is an estimate', (line) => checkRule(milestone(line), { rule: 'estimate-invalid' }));
});
