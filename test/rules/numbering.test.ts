import { describe, test } from 'vitest';
import { checkFix } from '../helpers/checkFix';
import { checkRule } from '../helpers/checkRule';

describe('phase-numbering', () => {
  const rule = 'phase-numbering';
  const phases = (...lines: string[]) => `# Milestone 2: Fines\n\n${lines.join('\n')}\n`;

  test('one phase in the wrong place is one finding', () => {
    checkRule(
      phases(
        '## Phase 1: Rules',
        '## Phase 3: Payment',
        '## Phase 2: Notices',
        '   ^^^^^^^ warning: Phase 2 stands after Phase 3.',
      ),
      { rule },
    );
  });

  test('lists under different headings each begin anew', () => {
    checkRule(
      phases(
        '## Plan',
        '### Phase 1: Rules',
        '### Phase 2: Notices',
        '## Test Strategy',
        '### Phase 1: Tests',
      ),
      { rule },
    );
  });

  test('letters and parts are numbers of their own', () => {
    checkRule(
      phases('## Phase 1: Rules', '## Phase 1B: Exceptions', '## Phase 2.1: Notices', '## Phase 4: Pay'),
      {
        rule,
      },
    );
  });

  test('renumbering takes anchors and the links to them along, in other documents too', () => {
    const fixture = (third: string, anchor: string, slug: string, mark = '') => `--- docs/index.md
# Roadmap

| Milestone | Status |
| --- | --- |
| [M2: Fines](./m2-fines.md) | Not Started |
|  [Payment](./m2-fines.md#${anchor}) | Not Started |

See [payment](./m2-fines.md#${slug}).
--- docs/m2-fines.md
# Milestone 2: Fines

- Status: Not Started

<a id="m2-phase-1"></a>
## Phase 1: Rules

<a id="${anchor}"></a>
## ${third}: Payment
${mark}
Back to [payment](#${anchor}).
`;
    const before = fixture('Phase 3', 'm2-phase-3', 'phase-3-payment');
    const after = fixture('Phase 2', 'm2-phase-2', 'phase-2-payment');
    checkFix(before, after, { rule, title: 'Renumber the phases from here, with their anchors' });
  });
});

describe('milestone-number-mismatch', () => {
  const rule = 'milestone-number-mismatch';

  test.each([
    ['m02-fines.md', 'Milestone 2: Fines'],
    ['milestone-2.md', 'M2: Fines'],
    ['M-16.00.md', 'Milestone M-16.0 — Browser'],
    ['UI-M-03.10.md', 'UI-M-03.10 — Search'],
    ['2027-plan.md', 'Milestone 2: Fines'],
    ['m2024-report.md', 'Fines'],
  ])('%s may say "%s"', (name, title) => {
    checkRule(`--- ${name}\n# ${title}\n\n- Status: Not Started\n`, { rule });
  });

  test('a number cut short is another number, though hardly', () => {
    checkRule(
      `--- M-16.00.md
# Milestone M-16 — Browser
  ^^^^^^^^^^^^^^ info: The title says Milestone M-16, the file is called 'M-16.00.md'. Which is right?

- Status: Not Started
`,
      { rule },
    );
  });

  test('the title keeps its zeros', () => {
    checkFix(
      '--- M-03.02.md\n# M-03.01 — Fines\n\n- Status: Planned\n',
      '--- M-03.02.md\n# M-03.02 — Fines\n\n- Status: Planned\n',
      { rule, title: 'Change the title to M-03.02' },
    );
  });
});

describe('phase-anchor-mismatch', () => {
  test('speaks where a copied anchor would also be a duplicate', () => {
    checkRule(
      `# Milestone 2: Fines

<a id="m2-phase-1"></a>
## Phase 1: Rules

<a id="m2-phase-1"></a>
       ^^^^^^^^^^ phase-anchor-mismatch
## Phase 2: Notices
`,
    );
  });
});
