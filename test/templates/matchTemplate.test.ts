import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defaultConfig } from '../../server/src/config/defaultConfig';
import { createParser } from '../../server/src/markdown/createParser';
import { openDocument } from '../../server/src/markdown/openDocument';
import { createReader } from '../../server/src/reading/createReader';
import { builtInTemplates, type TemplateName } from '../../server/src/templates/builtInTemplates';
import { followsFrom, matchTemplate } from '../../server/src/templates/matchTemplate';
import { missingSections } from '../../server/src/templates/missingSections';
import { readTemplate } from '../../server/src/templates/readTemplate';

const example = (file: string) => readFileSync(`examples/roadmap/docs/${file}`, 'utf8');

function read(text: string) {
  return createReader(defaultConfig).read(openDocument(createParser(), text), 'file:///a.md');
}

test.each<[string, TemplateName]>([
  ['roadmap/m0-foundations.md', 'milestone'],
  ['roadmap/m1-donations-and-stock.md', 'milestone'],
  ['roadmap/m2-households-and-visits.md', 'milestone'],
  ['roadmap/m3-pilot-at-two-food-banks.md', 'milestone'],
  ['adr/0001-record-decisions.md', 'adr'],
  ['adr/0006-forget-households-after-two-years.md', 'adr'],
  ['prd/donations-and-stock.md', 'prd'],
  ['user-stories/donations-and-stock/us-101-record-a-delivery.md', 'story'],
])('%s follows %s and lacks nothing', (file, name) => {
  const text = example(file);
  const schema = readTemplate(builtInTemplates[name]);
  expect(matchTemplate(schema, read(text).sections).share).toBe(1);
  expect(missingSections(schema, read(text), text.length)).toEqual([]);
});

test.each<[string, TemplateName]>([
  ['roadmap/m0-foundations.md', 'adr'],
  ['adr/0001-record-decisions.md', 'milestone'],
  ['roadmap/teams.md', 'milestone'],
  ['prd/donations-and-stock.md', 'story'],
])('%s does not follow %s', (file, name) => {
  const { share } = matchTemplate(readTemplate(builtInTemplates[name]), read(example(file)).sections);
  expect(share).toBeLessThan(followsFrom);
});

test('headings match by role, then by words, then by what a placeholder leaves free', () => {
  const schema = readTemplate('# Plan [N]\n\n## Goal\n\n## Money\n\n## Part [K]: [Title]\n\n### [Team]\n');
  const text =
    '# Plan 9\n\n## Objective\n\n## money:\n\n## Part 2: Roof\n\n### Carpenters\n\n## Weather\n\n### Rain\n';
  const { of, share } = matchTemplate(schema, read(text).sections);
  expect(of.map((section) => section?.title ?? null)).toEqual([
    'Plan [N]',
    'Goal',
    'Money',
    'Part [K]: [Title]',
    '[Team]',
    null,
    null,
  ]);
  expect(share).toBeCloseTo(4 / 6);
});

test('what is missing belongs behind what stands before it in the template', () => {
  const schema = readTemplate(
    '# Plan\n\n## Goal\n\n## Money\n\n## Part [K]\n\n### Work\n\n### Proof\n\n## Notes <!-- optional -->\n',
  );
  const text = '# Plan\n\n## Goal\n\nLive.\n\n## Part 1\n\n### Work\n\n## Part 2\n\n### Proof\n';
  const lacks = missingSections(schema, read(text), text.length);
  expect(
    lacks.map(({ section, under, at }) => [section.title, under?.text ?? null, text.slice(at, at + 8)]),
  ).toEqual([
    ['Money', 'Plan', '## Part '],
    ['Proof', 'Part 1', '## Part '],
    ['Work', 'Part 2', '### Proo'],
  ]);
});

test('a document without headings follows no template', () => {
  expect(matchTemplate(readTemplate('text'), read('text').sections).share).toBe(0);
});

test('the title may say anything, and headings may stand deeper than in the template', () => {
  const schema = readTemplate(builtInTemplates.plan);
  const text =
    '# 11. Milestones\n\n## 11.1 Decisions\n\n### 11.1.1 Milestone Table\n\n### 11.1.2 Weekly Plan\n\n## 11.2 Next Steps\n';
  expect(matchTemplate(schema, read(text).sections).share).toBe(1);
  expect(missingSections(schema, read(text), text.length)).toEqual([]);
});

test('a field can stand for a section', () => {
  const schema = readTemplate(builtInTemplates.adr);
  const text = '# ADR 1: A\n\n**Status:** Accepted\n\n## Context\n\n## Decision\n\n## Consequences\n';
  expect(missingSections(schema, read(text), text.length)).toEqual([]);
});
