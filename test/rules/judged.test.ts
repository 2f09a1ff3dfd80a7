import { expect, test } from 'vitest';
import { allRules } from '../../server/src/rules/allRules';
import { withoutSilenced } from '../../server/src/rules/engine/withoutSilenced';
import type { Rule } from '../../server/src/rules/rule';
import { checkRule } from '../helpers/checkRule';

const link = '[gone](./gone.md)';
const broken = 'link-missing-file';

test('documents of no roadmap: links and tables, unless the config says otherwise', () => {
  const fixture = (mark: string) => `--- README.md
# Tool

See ${link}.
${mark}--- docs/m1.md
# Milestone 1: Lending

See ${link}.
           ^^^^^^^^^
`;
  checkRule(fixture('           ^^^^^^^^^\n'), { rule: broken });
  checkRule(fixture(''), { rule: broken, config: { files: { links: 'roadmap' } } });
});

test('a document that a roadmap links belongs to it', () => {
  checkRule(
    `--- docs/m1.md
# Milestone 1: Lending

See [how](./how.md).
--- docs/how.md
# How

See ${link}.
           ^^^^^^^^^
`,
    { rule: broken, config: { files: { links: 'roadmap' } } },
  );
});

test('archives and templates are quiet', () => {
  checkRule(`--- docs/archive/m1.md
# Milestone 1: Lending

- Status: In Progess
--- docs/templates/milestone-template.md
# Milestone N: [Title]

- Status: In Progess
--- docs/m2.md
# Milestone 2: Fines

- Status: In Progess
          ^^^^^^^^^^ status-unknown
`);
});

test('of a document with merge conflicts, only those are told', () => {
  checkRule(`# Milestone 1: Lending

- Status: In Progess

<<<<<<< HEAD
^^^^^^^^^^^^ merge-conflict
- Estimate: 1 week
=======
- Estimate: 2 weeks
>>>>>>> main
`);
});

test('the stronger silences the weaker where both speak of one stretch', () => {
  const strong = { name: 'strong', silences: ['weak'] } as unknown as Rule;
  const weak = { name: 'weak' } as Rule;
  const all = [
    { rule: strong, finding: { start: 10, end: 20 } },
    { rule: weak, finding: { start: 15, end: 16 } },
    { rule: weak, finding: { start: 20, end: 25 } },
  ];
  expect(withoutSilenced(all)).toEqual([all[0], all[2]]);
});

test('rules are called what they are in the catalogue', () => {
  const names = allRules.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, what, why, silences = [] } of allRules) {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const sentence of [what, why]) expect(sentence).toMatch(/^[A-Z][^\n]*[.?]$/);
    for (const weaker of silences) expect(names).toContain(weaker);
  }
});

test('whatever is called an archive is one', () => {
  checkRule(`--- docs/archived-epics/m1.md
# Milestone 1: Lending

- Status: In Progess
--- docs/09-archive/m2.md
# Milestone 2: Fines

- Status: In Progess
--- docs/archiving/m3.md
# Milestone 3: Holds

- Status: In Progess
          ^^^^^^^^^^ status-unknown
`);
});
