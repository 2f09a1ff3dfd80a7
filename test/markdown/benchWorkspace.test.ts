import { expect, test } from 'vitest';
import { generateWorkspace, milestonesIn } from '../../bench/generateWorkspace';
import { createParser } from '../../server/src/markdown/createParser';
import { openDocument } from '../../server/src/markdown/openDocument';

/** As short as this are headings alone, and what every team writes under them. */
const SHORT = 100;

test('what the benchmarks read is nowhere the same, so that nothing is found again', () => {
  const seen = new Map<string, string>();
  const twice: string[] = [];
  for (const [uri, text] of generateWorkspace(60))
    for (const { chunk } of openDocument(createParser(), text).chunks) {
      if (chunk.text.length < SHORT) continue;
      const first = seen.get(chunk.text);
      if (first !== undefined) twice.push(`${first} ${uri} ${chunk.text}`);
      seen.set(chunk.text, uri);
    }
  expect(seen.size).toBeGreaterThan(1000);
  // A branch and a target in a plan are named by the milestone alone.
  expect(twice.filter((each) => !each.includes('### Branch and PR Plan'))).toEqual([]);
});

test.each([10, 1000, 10_000])('a workspace of %i documents in all has as many', (documents) => {
  expect(generateWorkspace(milestonesIn(documents)).size).toBe(documents);
});
