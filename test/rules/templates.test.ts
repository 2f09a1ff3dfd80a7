import { expect, test } from 'vitest';
import { openWorkspace } from '../helpers/openWorkspace';
import { parseFixture } from '../helpers/parseFixture';

const rule = 'required-section-missing';

function said(fixture: string, config?: object): string[] {
  const { service, documents, uri, settled } = openWorkspace(parseFixture(fixture).files, { config });
  return documents.flatMap((path) =>
    settled(() => service.reports(uri(path)))
      .filter((report) => report.rule.name === rule)
      .map(({ message }) => `${path}: ${message}`),
  );
}

const nygard = (number: number, consequences = true): string => `--- adr/000${number}-choice.md
# ADR 000${number}: Choice ${number}

Date: 2027-01-0${number}

## Status

Accepted

## Context

Books are lent.

## Decision

Lend them.
${consequences ? '\n## Consequences\n\nThey come back.\n' : ''}`;

const madr = (number: number, outcome = true): string => `--- adr/000${number}-choice.md
---
status: accepted
date: 2027-01-0${number}
---
# Choose ${number}

## Context and Problem Statement

How do books come back?

## Considered Options

- Boxes
- Desks
${outcome ? '\n## Decision Outcome\n\nChosen: desks, because people talk.\n' : ''}
## More Information

Read the minutes.
`;

test('documents of a folder that look like one template are held to it', () => {
  expect(said(nygard(1) + nygard(2) + nygard(3) + nygard(4, false))).toEqual([
    "adr/0004-choice.md: 'Consequences' is missing here; most documents of this folder have it.",
  ]);
  expect(said(madr(1) + madr(2) + madr(3) + madr(4, false))).toEqual([
    "adr/0004-choice.md: 'Decision Outcome' is missing here; most documents of this folder have it.",
  ]);
});

test('two are no habit, and what half of them leave out is none', () => {
  expect(said(nygard(1) + nygard(2, false))).toEqual([]);
  expect(said(nygard(1) + nygard(2) + nygard(3, false) + nygard(4, false))).toEqual([]);
});

test("a team's own template takes the place of the built-in one", () => {
  const template = `--- docs/adr.template.md
# ADR [NNNN]: [Title]

## Context

[Context]

## Who was asked

[Names]
`;
  const config = { templates: { adr: 'docs/adr.template.md' } };
  expect(said(template + nygard(1), config)).toEqual([
    "adr/0001-choice.md: 'Who was asked' is missing here; docs/adr.template.md asks for it.",
  ]);
  const changed = template.replace('Who was asked', 'Decision');
  expect(said(changed + nygard(1), config)).toEqual([]);
});

test('a template that is not there asks for nothing', () => {
  expect(said(nygard(1, false), { templates: { adr: 'gone.md' } })).toEqual([]);
});

test('an edit of the template is seen at once', () => {
  const files = parseFixture(`--- t.md
# ADR [N]: [Title]

## Context

[Context]
${nygard(1)}`).files;
  const { service, uri, write } = openWorkspace(files, { config: { templates: { adr: 't.md' } } });
  const at = uri('adr/0001-choice.md');
  expect(service.reports(at)).toEqual([]);
  service.stale();
  write('t.md', `${files.get('t.md')!}\n## Cost\n\n[Cost]\n`);
  expect(service.stale()).toContain(at);
  expect(service.reports(at).map(({ message }) => message)).toEqual([
    "'Cost' is missing here; t.md asks for it.",
  ]);
});

test('nobody is asked for parts of phases where no other has phases', () => {
  const checks = `## Milestone Pre-Checklist

- [ ] It is agreed.

## Milestone Review Checklist

- [ ] It is used.
`;
  const head = (number: number): string => `--- m${number}.md
# Milestone ${number}: Choice ${number}

- Status: Not Started

## Owners

- Milestone Owner: Product

## Goal

Books are lent.

`;
  const phase = `## Phase 1: Lending

### Phase Goal

Books go out.

`;
  const plain = [1, 2, 3].map((number) => head(number) + checks).join('');
  expect(said(`${plain}${head(4)}${phase}${checks}`).filter((line) => line.startsWith('m4.md'))).toEqual([]);
  const phased = [1, 2, 3].map(
    (number) => `${head(number)}${phase}\n### Exit Criteria\n\n- [ ] Out.\n\n${checks}`,
  );
  expect(said(`${phased.join('')}${head(4)}${phase}${checks}`)).toEqual([
    "m4.md: 'Exit Criteria' is missing here; most documents of this folder have it.",
  ]);
});
