import { describe, test } from 'vitest';
import { checkFix } from '../helpers/checkFix';
import { checkRule } from '../helpers/checkRule';

const adr = (number: string, title: string, status = 'Accepted'): string =>
  `--- adr/${number}-${title.toLowerCase().replaceAll(' ', '-')}.md
# ADR ${number}: ${title}

- Status: ${status}
`;

const adrs = `${adr('0001', 'Database')}${adr('0002', 'Barcodes', 'Superseded by ADR 0003')}${adr(
  '0003',
  'Chips',
  'Superseded by [the next](0004-tags.md)',
)}${adr('0004', 'Tags')}`;

const milestone = (lines: string): string => `--- roadmap/m1-lending.md
# Milestone 1: Lending

- Status: In Progress
${lines}
`;

describe('record-unknown', () => {
  test.each([
    "Mirror of Archive's ADR 0042.",
    'Archive-ADR 7 and Archives ADR 0042/0043 say so.',
    'Decided in ADR 0001, 2026-06-13.',
    'A new ADR 0005 is to be written.',
    '- [ ] Write ADR 0005 on returns.',
    'The series ADR-LIB-01 is kept elsewhere.',
    'An id such as `ADR 0099`.',
    '- **ADR 0009 — Shelves.** They have numbers.\n\nAs ADR 0009 says.',
    'See [ADR 0099](https://example.org/adr/0099).',
  ])('says nothing of %s', (line) =>
    checkRule(`${adrs}${milestone(`\n${line}`)}`, { rule: 'record-unknown' }),
  );

  test('in prose, in a list, at the end of a range; each number once', () => {
    checkRule(
      `${adrs}${milestone(`
As ADR 0077 says, and ADR 0077 again.
   ^^^^^^^^
See ADRs 0001, 0078 and 0003 to 0079.
               ^^^^
                                ^^^^`)}`,
      { rule: 'record-unknown' },
    );
  });
});

describe('record-superseded', () => {
  test('leads to the end of the chain, in the words that stand there', () => {
    const before = milestone('- Related ADRs: [ADR-2 (Barcodes)](../adr/0002-barcodes.md), ADR 0001');
    const after = milestone('- Related ADRs: [ADR-4 (Tags)](../adr/0004-tags.md), ADR 0001');
    checkFix(adrs + before, adrs + after.replace('ADR-4', 'ADR-0004'), { rule: 'record-superseded' });
  });

  test.each([
    'ADR 0002 was replaced by tags.',
    '- [x] Follow ADR 0002.',
    '- Related ADRs: ADR 0002, ADR 0004',
    'It was ADR 0001 to ADR 0003.',
  ])('says nothing of %s', (line) =>
    checkRule(`${adrs}${milestone(`\n${line}`)}`, { rule: 'record-superseded' }),
  );

  test('a deprecated one has no successor', () => {
    checkRule(
      `${adr('0001', 'Database', 'Deprecated')}${milestone(`- Related ADRs: ADR 0001
                ^^^^^^^^ ADR 0001 was deprecated.`)}`,
      { rule: 'record-superseded' },
    );
  });
});

describe('record-number-mismatch', () => {
  test.each([
    '[Database](../adr/0001-database.md)',
    '[1](../adr/0001-database.md) and [0001](../adr/0001-database.md)',
    '[2024 review](../adr/0001-database.md)',
    '[ADR 0001/0002](../adr/0001-database.md)',
    '[ADR 0009](../adr/README.md)',
  ])('says nothing of %s', (line) =>
    checkRule(`${adrs}--- adr/README.md\n# Index\n${milestone(`\n${line}`)}`, {
      rule: 'record-number-mismatch',
    }),
  );

  test('dated names have no number', () => {
    checkRule('--- adr/20260102-database.md\n# ADR 3: Database\n\n- Status: Accepted\n', {
      rule: 'record-number-mismatch',
    });
  });

  test('what stands around a bare number tells which record is meant', () => {
    const page = (row: string): string =>
      `${adrs}--- adr/README.md\n# Index\n\n| # | Title |\n| --- | --- |\n${row}\n`;
    const fix = (before: string, after: string): void =>
      checkFix(page(before), page(after), { rule: 'record-number-mismatch' });
    fix('| [0001](0004-tags.md) | Tags |', '| [0004](0004-tags.md) | Tags |');
    fix('| [0001](0004-tags.md) | Database |', '| [0001](0001-database.md) | Database |');
  });
});

describe('record-index-drift', () => {
  const index = (text: string): string => `${adrs}--- adr/README.md\n# Decisions\n\n${text}\n`;
  const rule = 'record-index-drift';

  test('a list, a page of prose, a list of two, a history in the status', () => {
    checkRule(
      index(
        '- [Database](0001-database.md)\n- [Barcodes](0002-barcodes.md)\n- [Chips](0003-chips.md)\n- [Tags](0004-tags.md)',
      ),
      { rule },
    );
    checkRule(
      index('[Database](0001-database.md), [Barcodes](0002-barcodes.md) and [Chips](0003-chips.md).'),
      { rule },
    );
    checkRule(
      `${adrs}${milestone('\n## Decisions\n\n- [Database](../adr/0001-database.md)\n- [Tags](../adr/0004-tags.md)')}`,
      {
        rule,
      },
    );
    checkRule(
      index(
        '| ADR | Status | Replaced by |\n| --- | --- | --- |\n| [0001](0001-database.md) | accepted ✅ | |\n| [0002](0002-barcodes.md) | Superseded (2026) | [0003](0003-chips.md) |\n| [0003](0003-chips.md) | deprecated | [0004](0004-tags.md) |\n| [0004](0004-tags.md) | | |',
      ),
      { rule },
    );
  });

  test('adds to a list where the number belongs', () => {
    const list = (middle: string): string =>
      index(
        `* [ADR 0001: Database](./0001-database.md)\n${middle}* [ADR 0003: Chips](./0003-chips.md)\n* [ADR 0004: Tags](./0004-tags.md)`,
      );
    checkFix(list(''), list('* [ADR 0002: Barcodes](./0002-barcodes.md)\n'), { rule });
  });

  test('adds to a table as wide as it is', () => {
    const table = (last: string): string =>
      index(
        `| ADR                      | Title    | Status     |\n| ------------------------ | -------- | ---------- |\n| [0001](0001-database.md) | Database | accepted   |\n| [0002](0002-barcodes.md) | Barcodes | superseded |\n| [0003](0003-chips.md)    | Chips    | superseded |${last}`,
      );
    checkFix(table(''), table('\n| [0004](0004-tags.md)     | Tags     | accepted   |'), { rule });
  });

  const records = [1, 2, 3, 4]
    .map(
      (number) =>
        `--- docs/adr/000${number}-part.md\n# ADR 000${number}: Part ${number}\n\n- Status: Accepted\n`,
    )
    .join('');
  const table = (heading: string, ...lines: string[]) => `# Probes

| ${heading} | What |
| --- | --- |
| 01 | It starts. |
| 02 | It answers. |
| 03 | It reads. |
| 04 | It ends. |
| 05 | It is gone. |
${lines.join('\n')}`;

  test('what is numbered far from the records may be anything', () => {
    checkRule(`--- docs/scanners/probes.md\n${table('#')}${records}`, { rule: 'record-index-drift' });
  });

  test('beside them, or under a heading that says so, they are meant', () => {
    const said = '  ^^ The index lists 05, but there is no such record.\n';
    checkRule(`--- docs/decisions.md\n${table('#', said)}${records}`, { rule: 'record-index-drift' });
    checkRule(`--- docs/scanners/probes.md\n${table('ADR', said)}${records}`, { rule: 'record-index-drift' });
  });
});
