// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how VS Code writes tab stops
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtInTemplates, type TemplateName } from '../../server/src/templates/builtInTemplates';
import { readTemplate } from '../../server/src/templates/readTemplate';
import { snippetBody } from '../../server/src/templates/snippetBody';
import { snippetFiles } from '../../server/src/templates/snippets';

test('one tab stop for each name, in reading order, then the end', () => {
  expect(snippetBody('# [N]: [Title]\n- [ ] `m[N]-<topic>`\n')).toEqual([
    '# ${1:[N]}: ${2:[Title]}',
    '- [ ] `m${1}-${3:<topic>}`',
    '$0',
  ]);
});

test('choices, and what the snippet syntax reserves', () => {
  expect(snippetBody('[High/Medium/Low] costs $5 in C:\\temp [a}b]')).toEqual([
    '${1|High,Medium,Low|} costs \\$5 in C:\\\\temp ${2:[a\\}b]}',
    '$0',
  ]);
});

test.each([...snippetFiles()])('%s is what the templates give: npm run generate', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test.each(Object.keys(builtInTemplates) as TemplateName[])(
  'the placeholders of %s are in its snippets',
  (name) => {
    const schema = readTemplate(builtInTemplates[name]);
    expect(schema.placeholders.length).toBeGreaterThan(0);
  },
);
