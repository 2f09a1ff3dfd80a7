import { expect, test } from 'vitest';
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
