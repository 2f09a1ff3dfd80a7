import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const rows = [...readFileSync('docs/security.md', 'utf8').matchAll(/\| `(test\/[^`]+)`: (.+?) *\|$/gm)].map(
  ([, file, name]) => [file!, name!] as const,
);

test('promises are made, and each names its test', () => {
  const promised = readFileSync('docs/security.md', 'utf8').match(/^\| (?!what a|-)/gm);
  expect(rows.length).toBeGreaterThan(10);
  expect(rows).toHaveLength(promised!.length);
});

test.each(rows)('%s: %s', (file, name) => {
  const text = readFileSync(file, 'utf8').replace(/\s+/g, ' ');
  expect(text).toMatch(/\btest(?:\.each|\.runIf)?\(/);
  expect(text.includes(name), `${file} has no test "${name}"`).toBe(true);
});
