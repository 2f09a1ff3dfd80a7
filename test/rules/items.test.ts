import { describe, expect, test } from 'vitest';
import { checkFix } from '../helpers/checkFix';
import { checkRule } from '../helpers/checkRule';

describe('duplicate-item', () => {
  const rule = 'duplicate-item';

  test('the last line of a file', () => {
    checkFix('# M1: Lending\n\n- [ ] Lend\n- [ ] Lend\n', '# M1: Lending\n\n- [ ] Lend\n', { rule });
  });

  test('an item with notes is left to its author', () => {
    const text = '# M1: Lending\n\n- [ ] Lend\n- [ ] Lend\n  Games, too.\n';
    expect(() => checkFix(text, text, { rule })).toThrow('no such fix');
  });

  test('links of one text to two places', () => {
    checkRule('# M1: Lending\n\n- [ ] [PR](https://example.com/1)\n- [ ] [PR](https://example.com/2)\n', {
      rule,
    });
  });
});

describe('item-malformed', () => {
  const rule = 'item-malformed';

  test('nested, numbered, in a quote, and among blank lines', () => {
    checkRule(
      `# M1: Lending

- [ ] A book
  - [ ] by day
  -[ ] by week
  ^^^^

1. [ ] Ask
2. [X]Pay
^^^^^^

> - [ ] Remind
> - []
  ^^^^
`,
      { rule },
    );
  });

  test('not in code, in lists without boxes, or where brackets are words', () => {
    checkRule(
      `# M1: Lending

- [ ] A book

\`\`\`
- [] code
\`\`\`

- [] no list of boxes
- [x](https://example.com)

Text.

- [ ] A game
- [a] first
- [1] second
- [!] important
`,
      { rule },
    );
  });
});

describe('progress-stale', () => {
  const rule = 'progress-stale';

  test('numbers that count something else', () => {
    checkRule(
      `# M1: Lending

- Status: In Progress

## Reliability (6/10)

- [x] A book

## Coverage (85%)

- [x] A game
- [ ] A film

## Week (1/30 weeks)

- [ ] A record
`,
      { rule },
    );
  });

  test('what is optional may be counted or not', () => {
    for (const typed of ['1/2', '1/3', '50%'])
      checkRule(`# M1: Lending\n\n## Tasks [${typed}]\n\n- [x] A\n- [ ] B\n- [ ] C (optional)\n`, { rule });
  });

  test('an overview against the boxes of the milestone', () => {
    checkRule(
      `--- index.md
# Roadmap

| Milestone | Progress |
| --- | --- |
| [M1: Lending](./m1.md) | 0/2 |
                           ^^^
--- m1.md
# M1: Lending

- [x] A
- [ ] B
`,
      { rule },
    );
  });
});
