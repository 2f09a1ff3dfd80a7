import { expect, test } from 'vitest';
import { checkAnswer } from '../helpers/checkAnswer';
import { checkPlaces } from '../helpers/checkPlaces';
import type { Workspace } from '../helpers/openWorkspace';
import { lendery, withLendery } from './support/lendery';

const references = ({ service }: Workspace, uri: string, position: { line: number; character: number }) =>
  [...service.references(uri, position, true)].flat();

test('a milestone is named in its title, in the index, in links, ranges and prose of any document', () => {
  checkPlaces(
    `--- docs/index.md
# Roadmap

| Milestone | Status |
| --- | --- |
| [Milestone 1: Catalogue](./m1-catalogue.md) | Completed |
   ^^^^^^^^^^^
| [Milestone 2: Loans](./m2-loans.md) | Not Started |
--- docs/m1-catalogue.md
# Mile$0stone 1: Catalogue
  ^^^^^^^^^^^

- Status: Completed
--- docs/m2-loans.md
# Milestone 2: Loans

- Status: Not Started
- Dependency: [the catalogue](m1-catalogue.md "Every book") \`Completed\`
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--- notes/review.md
🚢 After M1 we rest; M1–M2 took long, see [M1](../docs/m1-catalogue.md).
         ^^
                     ^^
                                           ^^
`,
    references,
  );
});

test('a decision inside a range is meant by the range', () => {
  checkPlaces(
    `--- adr/0001-a.md
# ADR 0001: A

- Status: Accepted
--- adr/0002-b.md
# ADR 00$002: B
  ^^^^^^^^

- Status: Accepted
--- adr/0003-c.md
# ADR 0003: C

- Status: Accepted
--- adr/notes.md
# Notes

- See ADR 0001 through ADR 0003.
      ^^^^^^^^^^^^^^^^^^^^^^^^^
`,
    references,
  );
});

test('teams are found where they are listed and where they work', () => {
  checkPlaces(
    lendery
      .replace('#### Web\n', '#### W$0eb\n     ^^^\n')
      .replace('Execution Teams: Desk, Web\n', 'Execution Teams: Desk, Web\n                         ^^^\n'),
    references,
  );
});

test('highlights are of this document; plain text has none', () => {
  checkPlaces(
    withLendery('M2$0 and then Milestone 2.\n^^\n            ^^^^^^^^^^^\n'),
    ({ service, uri }, at, position) =>
      service
        .documentHighlights(at, position)!
        .map(({ range }) => ({ uri: uri('docs/roadmap/notes.md'), range })),
  );
  checkAnswer(
    '# Notes\n\nplain$0 text\n',
    ({ service }, uri, position) => service.documentHighlights(uri, position),
    null,
  );
});

test('bare ids become links where they resolve, once and not to themselves', () => {
  const text = '🚢 ADR 0006/0007, M2 and M9; [M1](m1-catalogue.md), `M2`.$0\n';
  checkAnswer(
    withLendery(text),
    ({ service, path }, uri) =>
      service
        .documentLinks(uri, false)
        .map(({ range, target }) => [range.start.character, range.end.character, path(target!)]),
    [
      [3, 11, 'docs/adr/0006-keep-fines-small.md'],
      [12, 16, 'docs/adr/0007-lend-by-card.md'],
      [18, 20, 'docs/roadmap/m2-loans.md'],
    ],
  );
  checkAnswer(withLendery(text), ({ service }, uri) => service.documentLinks(uri, true).length, 4);
});

test('a link leads to the line of a phase', () => {
  checkAnswer(
    withLendery('Begin with M2 Phase 1.$0\n'),
    ({ service, path }, uri) => service.documentLinks(uri, false).map(({ target }) => path(target!)),
    ['docs/roadmap/m2-loans.md', 'docs/roadmap/m2-loans.md#L13'],
  );
  expect(lendery.split('--- docs/roadmap/m2-loans.md\n')[1]!.split('\n')[12]).toBe('## Phase 1: Rules');
});
