import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generatedFiles, written } from '../../tools/generated-files.mjs';

const current = await generatedFiles();

test.each([...current.keys()])('%s is current: npm run generate', (path) => {
  expect(existsSync(path) && readFileSync(path, 'utf8')).toBe(current.get(path));
});

test('docs/rules has no page of a rule that is no more', () => {
  const pages = readdirSync('docs/rules').map((name) => `docs/rules/${name}`);
  expect(pages.filter((page) => !current.has(page) && !written.has(page))).toEqual([]);
});
