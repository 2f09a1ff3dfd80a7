import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unifiedDiff } from '../../server/src/cli/unifiedDiff';
import { temporaryFolder } from '../workspace/support/temporaryFolder';

test('nothing where nothing differs', () => {
  expect(unifiedDiff('a.md', 'x\n', 'x\n')).toBe('');
});

test('says when the last line does not end', () => {
  expect(unifiedDiff('a.md', 'x', 'y\n')).toBe(
    '--- a/a.md\n+++ b/a.md\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+y\n',
  );
});

test('git applies it, whatever the change', () => {
  let state = 7;
  const pick = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const folder = temporaryFolder({});
  for (let round = 0; round < 40; round++) {
    const end = pick(2) ? '\r\n' : '\n';
    const lines = Array.from({ length: 1 + pick(60) }, () => `line ${pick(8)}`);
    const after = [...lines];
    for (let edits = 1 + pick(5); edits > 0; edits--)
      after.splice(pick(after.length + 1), pick(3), ...(pick(2) ? [`new ${edits}`] : []));
    const before = lines.join(end) + (pick(3) ? end : '');
    const wanted = after.join(end) + (pick(3) && after.length > 0 ? end : '');
    if (before === wanted || wanted === '') continue;
    writeFileSync(join(folder, 'a.md'), before);
    execFileSync('git', ['apply', '--whitespace=nowarn', '-'], {
      cwd: folder,
      input: unifiedDiff('a.md', before, wanted),
    });
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(wanted);
  }
});
