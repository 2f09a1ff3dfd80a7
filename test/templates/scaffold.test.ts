import { expect, test } from 'vitest';
import { readTemplate } from '../../server/src/templates/readTemplate';
import { scaffold, scaffoldSection, type Values } from '../../server/src/templates/scaffold';

const template = `# Milestone [N]: [Title]

- Owner: [Owner]
- PRD: [PRD] <!-- optional -->

<a id="m[N]-phase-[K]"></a>
## Phase [K]: [Phase Title]

#### [Team]
- [ ] [Work item]

## Risks <!-- optional -->

- [Risk]

| Week | Focus |
| --- | --- |
| [Week] | [Focus] |
| | [More] |

## End
`;

test.each<[string, Values, string]>([
  [
    'what is not given stays',
    { N: '7' },
    `# Milestone 7: [Title]

- Owner: [Owner]

<a id="m7-phase-[K]"></a>
## Phase [K]: [Phase Title]

#### [Team]
- [ ] [Work item]

## End
`,
  ],
  [
    'a list gives one copy for each entry, and inside it lists stand at theirs',
    {
      N: '7',
      Title: 'Pilot',
      Owner: ['Ann', 'Bob'],
      K: ['1', '2'],
      'Phase Title': ['Begin', 'End'],
      Team: [['Backend', 'QA'], ['Docs']],
      'Work item': [[['Build.'], ['Break.', 'Tell.']], [['Write.']]],
    },
    `# Milestone 7: Pilot

- Owner: Ann
- Owner: Bob

<a id="m7-phase-1"></a>
## Phase 1: Begin

#### Backend
- [ ] Build.

#### QA
- [ ] Break.
- [ ] Tell.

<a id="m7-phase-2"></a>
## Phase 2: End

#### Docs
- [ ] Write.

## End
`,
  ],
  [
    'an empty list leaves the place out',
    { K: [], N: '7', Title: 'Pilot', Owner: 'Ann' },
    '# Milestone 7: Pilot\n\n- Owner: Ann\n\n## End\n',
  ],
])('%s', (_, values, text) => {
  expect(scaffold(readTemplate(template), values)).toBe(text);
});

test('optional sections are kept when asked for, rows with those that continue them', () => {
  const values = { Week: ['1', '2'], Focus: ['Start', 'Stop'], More: [['a', 'b'], ['c']] };
  const text = scaffold(readTemplate(template), values, 'keep');
  expect(text).toContain('- PRD: [PRD]\n');
  expect(text).toContain('## Risks\n');
  expect(text).toContain('| --- | --- |\n| 1 | Start |\n| | a |\n| | b |\n| 2 | Stop |\n| | c |\n');
});

test('one section alone', () => {
  const schema = readTemplate(template);
  const phase = schema.sections.find(({ title }) => title.startsWith('Phase'))!;
  expect(scaffoldSection(schema, phase.index, { N: '7', K: '3' })).toBe(
    '<a id="m7-phase-3"></a>\n## Phase 3: [Phase Title]\n\n#### [Team]\n- [ ] [Work item]\n',
  );
});

test('line ends are those of the template', () => {
  const windows = template.replaceAll('\n', '\r\n');
  const values = { K: ['1', '2'], Team: [['A', 'B'], ['C']] };
  expect(scaffold(readTemplate(windows), values)).toBe(
    scaffold(readTemplate(template), values).replaceAll('\n', '\r\n'),
  );
});
