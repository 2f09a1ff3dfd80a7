import { describe, expect, test } from 'vitest';
import { suppressionComments } from '../../server/src/rules/engine/suppressionComments';
import { checkRule } from '../helpers/checkRule';

const rule = 'status-unknown';

describe('a suppression', () => {
  test('for the next line', () => {
    checkRule(`# Milestone 1: Lending

<!-- milepost-disable-next-line status-unknown -- our word -->
- Status: In Progess
`);
  });

  test('for the next line, with blank lines and other suppressions between', () => {
    checkRule(
      `# Milestone 1: Lending

<!-- milepost-disable-next-line status-unknown -->
<!-- milepost-disable-next-line field-unknown, dependency-self -->

- Status: In Progess
`,
      { rule },
    );
  });

  test('for its own line, wherever that stands', () => {
    checkRule(`# Roadmap

| Milestone | Status |
| --- | --- |
| M1 Lending | In Progess <!-- milepost-disable-line status-unknown --> |
| M2 Fines | In Progess |
             ^^^^^^^^^^ status-unknown
`);
  });

  test('from here to there', () => {
    checkRule(`# Roadmap

<!-- milepost-disable status-unknown -- an old part -->

## M1: Lending

**Status:** In Progess

<!-- milepost-enable status-unknown -->

## M2: Fines

**Status:** In Progess
            ^^^^^^^^^^ status-unknown
`);
  });

  test('to the end, where it is not enabled again', () => {
    checkRule(`# Roadmap

## M1: Lending

**Status:** In Progess
            ^^^^^^^^^^ status-unknown

<!-- milepost-disable -->

## M2: Fines

**Status:** In Progess
`);
  });

  test('for the whole document, said anywhere', () => {
    checkRule(`# Milestone 1: Lending

- Status: In Progess

<!-- milepost-disable-file status-unknown -->
`);
  });

  test('inside a list, a quote and an indented block', () => {
    checkRule(
      `# Roadmap

## M1: Lending

- **Status:** In Progess <!-- milepost-disable-line status-unknown -->
  - [ ] one <!-- milepost-disable-line status-unknown -->
                                       ^^^^^^^^^^^^^^ suppression-unused

## M2: Fines

> **Status:** In Progess <!-- milepost-disable-line -->
`,
      { rule: 'suppression-unused' },
    );
  });

  test('names another rule', () => {
    checkRule(`# Milestone 1: Lending

- Status: In Progess <!-- milepost-disable-line team-not-listed -->
          ^^^^^^^^^^ status-unknown
                                                ^^^^^^^^^^^^^^^ suppression-unused: 'team-not-listed' has nothing to say here.
`);
  });
});

describe('what is no suppression', () => {
  test('an example in a fence or in backticks', () => {
    checkRule(`# Milestone 1: Lending

Write \`<!-- milepost-disable-file -->\` at the top:

\`\`\`markdown
<!-- milepost-disable-file status-unknown -->
\`\`\`

- Status: In Progess
          ^^^^^^^^^^ status-unknown
`);
  });

  test('a comment of another kind', () => {
    expect(suppressionComments('<!-- milepost-begin --> <!-- eslint-disable -->')).toEqual([]);
  });

  test('a fence that is closed in a list and opened by more marks than it has inside', () => {
    const text = [
      '- ````',
      '  ```',
      '  <!-- milepost-disable-file -->',
      '  ````',
      '<!-- milepost-disable a -->',
    ];
    expect(suppressionComments(text.join('\n')).map(({ command }) => command)).toEqual(['disable']);
  });
});

describe('suppression-unused', () => {
  test('tells of what is misspelt', () => {
    checkRule(`# Milestone 1: Lending

<!-- milepost-disable-nextline status-unknown -->
              ^^^^^^^^^^^^^^^^ suppression-unused: This comment suppresses nothing. Did you mean 'disable-next-line'?
<!-- milepost-disable-file status-unknwon, nonsense -->
                           ^^^^^^^^^^^^^^ suppression-unused: There is no rule 'status-unknwon'. Did you mean 'status-unknown'?
                                           ^^^^^^^^ suppression-unused: There is no rule 'nonsense'.
- Status: Completed
`);
  });

  test('tells of what enables nothing', () => {
    checkRule(`# Milestone 1: Lending

<!-- milepost-enable -->
^^^^^^^^^^^^^^^^^^^^^^^^ suppression-unused: Nothing was disabled before.
`);
  });

  test('does not speak of rules that are off', () => {
    checkRule(
      `# Milestone 1: Lending

<!-- milepost-disable-file status-unknown -->
`,
      { config: { rules: { 'status-unknown': 'off' } } },
    );
  });

  test('can be suppressed itself', () => {
    checkRule(`# Milestone 1: Lending

<!-- milepost-disable-file suppression-unused -->
<!-- milepost-disable-next-line status-unknown -->
- Status: Completed
`);
  });
});
