import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { sourceFiles } from './importsOf';

const files = sourceFiles('server/src', 'client/src', 'test', 'bench', 'tools');
const product = files.filter((file) => /^(?:server|client)\//.test(file));

test('no file is longer than 300 lines', () => {
  const lengths = files.map(
    (file) => [file, readFileSync(file, 'utf8').trimEnd().split('\n').length] as const,
  );
  const long = lengths.filter(([, lines]) => lines > 300);
  expect(long.map(([file, lines]) => `${file}: ${lines} lines`)).toEqual([]);
});

test('nothing at the top of a module can change', () => {
  const found = product.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^(?:export )?(?:let|var) .*$/gm)].map(
      ([line]) => `${file}: ${line}`,
    ),
  );
  expect(found).toEqual([]);
});

test('nothing is called utils, helpers or misc', () => {
  const vague = /^(?:utils?|helpers?|misc|common|stuff)\b/i;
  expect(
    product.filter((file) => vague.test(basename(file)) || /\/(?:utils?|misc|common)\//.test(file)),
  ).toEqual([]);
});

test('a rule stands in the file of its name', () => {
  for (const file of product.filter((path) => /^server\/src\/rules\/[^/]+\.ts$/.test(path))) {
    const name = /^ {2}name: '([a-z-]+)',$/m.exec(readFileSync(file, 'utf8'))?.[1];
    if (name) expect(basename(file, '.ts')).toBe(name);
  }
});
