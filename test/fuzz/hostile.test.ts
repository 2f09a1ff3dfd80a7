import { expect, test } from 'vitest';
import { parseConfig } from '../../server/src/config/parseConfig';
import { createService } from '../../server/src/service';

/** Texts that no person writes and a machine or an enemy does. */
const texts: readonly (readonly [string, () => string])[] = [
  ['a megabyte on one line', () => `# Milestone 1: A\n\n${'word '.repeat(200_000)}\n`],
  ['a megabyte of brackets on one line', () => `# Milestone 1: A\n\n${'[a](b) ['.repeat(130_000)}\n`],
  [
    '100,000 items, each in the one before',
    () =>
      Array.from({ length: 2_000 }, (_, depth) => `${'  '.repeat(depth % 400)}- [ ] item ${depth}`)
        .join('\n')
        .repeat(50),
  ],
  ['50,000 links to one file', () => `# Milestone 1: A\n\n${'- [M2](./m2.md)\n'.repeat(50_000)}`],
  [
    '10,000 milestones in one table',
    () =>
      `# Roadmap\n\n| Milestone | Status |\n| --- | --- |\n${Array.from({ length: 10_000 }, (_, number) => `| M${number}: Thing ${number} | Not Started |`).join('\n')}\n`,
  ],
  ['a status of a megabyte', () => `# Milestone 1: A\n\n- Status: ${'✅ done '.repeat(120_000)}\n`],
  ['a title of a megabyte', () => `# Milestone 1: ${'a-'.repeat(500_000)}\n`],
  ['100,000 empty headings', () => '#\n'.repeat(100_000)],
  [
    'backticks in 1,000 lengths',
    () =>
      `# Milestone 1: A\n\n${Array.from({ length: 1_000 }, (_, length) => '`'.repeat(length)).join(' ')}\n`,
  ],
  ['numbers of a megabyte', () => `# Milestone 1: A\n\n- Dependencies: ${'M1.'.repeat(300_000)}\n`],
  ['a tag of many values that never ends', () => `# Milestone 1: A\n\n<div ${'b=c/ '.repeat(3_000)}\n`],
  ['a closed tag in words', () => `# Milestone 1: A\n\nSee <a ${'b=c/ '.repeat(300)}"> it.\n`],
  [
    'comments without an end',
    () => `# Milestone 1: A\n\n- Status: ${'<!-- '.repeat(1_000)}\n- Estimate: ${'<? '.repeat(1_000)}\n`,
  ],
  [
    'long runs of spaces in values, headings, items and cells',
    () => {
      const gap = ' '.repeat(19_000);
      const labels = [
        'Status',
        'Estimate',
        'Dependencies',
        'Execution Teams',
        'Timeline',
        'Planned End',
        'Branch',
      ];
      const fields = labels.flatMap((label) => [`- ${label}: 3${gap}!`, `- ${label}: Week 1 -${gap}x`]);
      const rows = `| Milestone | Status | Weeks |\n| --- | --- | --- |\n| M1${gap}x | 3${gap}- | 1 -${gap}x |\n`;
      return `# Milestone 1: A\n\n${fields.join('\n')}\n\n## Phase 1${gap}:\n\n- [ ] M1${gap}:\n\n${rows}\nTotal:${gap}~\n`;
    },
  ],
  ['a status of colons in front matter', () => `---\nstatus: planned${':'.repeat(500_000)}x\n---\n# M1: A\n`],
  [
    'ranges without end',
    () =>
      '# Milestone 1: A\n\n- Dependencies: M0–M999999999\n- Related ADRs: ADR 0001 through ADR 99999999\n- Estimate: 99999999-999999999 weeks\n- Planned Start: 0001-01-01\n- Planned End: 9999-12-31\n\nAn 99999999-week plan in weeks 1–99999999.\n',
  ],
  [
    'front matter of aliases of aliases',
    () =>
      `---\na: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghijk'].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[at]}`)}]`).join('\n')}\n---\n# Milestone 1: A\n`,
  ],
];

test.each(texts)('%s is read and checked in time', { timeout: 180_000 }, (_, make) => {
  const service = createService();
  service.setFolders(['file:///w/']);
  service.setFile('file:///w/m2.md', '# Milestone 2: B\n\n- Status: Planned\n');
  const text = make();
  const began = performance.now();
  service.open('file:///w/m1.md', 1, text);
  service.diagnostics('file:///w/m1.md');
  const took = performance.now() - began;
  // A machine that is busy takes seconds; what grows with the square takes hours.
  expect(took).toBeLessThan(100_000);
});

test('many findings are answered with work that grows with them, and one action for all that are alike', () => {
  const service = createService();
  const uri = 'file:///w/m1.md';
  const items = '- [ ] The same thing.\n'.repeat(2_000);
  service.setFolders(['file:///w/']);
  service.open(uri, 1, `# Milestone 1: A\n\n## Phase 1: B\n\n### Development Checklist\n\n${items}`);
  const all = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };
  const actions = service.codeActions(uri, all);
  const edits = actions.flatMap(({ edit }) =>
    (edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? change.edits : [])),
  );
  expect(actions.length).toBeGreaterThan(2_000);
  expect(actions.filter(({ title }) => title.startsWith('Fix all'))).toHaveLength(1);
  expect(edits.length).toBeLessThan(3 * actions.length);
  expect(service.semanticTokens(uri).length).toBeLessThan(10_000);
});

test('a config of many stars and parts costs no more than one of few', () => {
  const service = createService();
  const uri = 'file:///w/m1.md';
  const text = `# Milestone 1: A\n\n## Phase 1: B\n\n- Branch: \`${'a-'.repeat(2_000)}\`\n\n### Exit Criteria\n\n- [x] ${'all a '.repeat(2_000)}\n`;
  const claims = [{ text: `${'a*'.repeat(30)}b`, says: 'phase-exits-done' }];
  const { config } = parseConfig(JSON.stringify({ claims }), []);
  service.setFolders(['file:///w/']);
  service.setConfig('file:///w/', config!);
  service.open(uri, 1, text);
  expect(service.diagnostics(uri)).toBeDefined();
  const pattern = '{slug}'.repeat(10);
  expect(parseConfig(JSON.stringify({ branches: { pattern } }), []).config).toBeNull();
});
