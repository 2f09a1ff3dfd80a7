import { describe, expect, test } from 'vitest';
import type { LocationLink } from 'vscode-languageserver-types';
import { checkPlaces } from '../helpers/checkPlaces';
import { openWorkspace, type Workspace } from '../helpers/openWorkspace';
import { lendery, withLendery } from './support/lendery';

type Ask = (
  workspace: Workspace,
  uri: string,
  position: { line: number; character: number },
) => readonly LocationLink[];
const place = ({ targetUri, targetSelectionRange }: LocationLink) => ({
  uri: targetUri,
  range: targetSelectionRange,
});
const definition: Ask = ({ service }, uri, position) => service.definition(uri, position);
const declaration: Ask = ({ service }, uri, position) => service.declaration(uri, position);
const m2 = '# Milestone 2: Loans\n';
const markM2 = `${m2}  ^^^^^^^^^^^\n`;
const adr = '# ADR 0006: Keep Fines Small\n';
const markAdr = `${adr}  ^^^^^^^^\n`;

/** The document with the cursor beside the others, of which one line is marked. */
function leadsTo(text: string, line: string, marked: string, options?: { lineEnd: '\r\n' }): void {
  const fixture = withLendery(text).replace(line, marked);
  checkPlaces(fixture, (...at) => definition(...at).map(place), options);
}

describe('leads to the milestone', () => {
  test.each([
    ['from a bare id', 'Waits for M$02.\n'],
    ['from the long form', 'Waits for Milest$0one 2.\n'],
    ['from the end of a range', 'All of M1–M2$0 is planned.\n'],
    ['from a table cell', '| Week | Focus |\n| --- | --- |\n| 1 | M$02 begins |\n'],
    ['from a link with a title', 'See [the l$0oans](m2-loans.md "What people borrow").\n'],
    ['from a code span', 'See `M$02` first.\n'],
    ['behind an emoji', '🚢👩‍🚀 waits for M2$0.\n'],
  ])('%s', (_, text) => leadsTo(text, m2, markM2));

  test('in a document with CRLF', () =>
    leadsTo('One.\n\nWaits for M2$0.\n', m2, markM2, { lineEnd: '\r\n' }));

  test('in text that was not saved', () => {
    const { service, uri } = openWorkspace(new Map([...parse(withLendery('Nothing yet.\n'))]));
    const at = uri('docs/roadmap/notes.md');
    service.open(at, 1, 'Nothing yet.\n');
    service.change(at, 2, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'M2: ' },
    ]);
    expect(service.definition(at, { line: 0, character: 1 }).map(({ targetUri }) => targetUri)).toEqual([
      uri('docs/roadmap/m2-loans.md'),
    ]);
  });
});

test('a name of two milestones leads to both', () => {
  checkPlaces(
    `--- plan/a.md
# Milestone 2: Loans
  ^^^^^^^^^^^

- Status: Not Started
--- plan/b.md
# Milestone 2: Returns
  ^^^^^^^^^^^

- Status: Not Started
--- plan/notes.md
We wait for M$02.
`,
    (...at) => definition(...at).map(place),
  );
});

test('a decision is opened from prose, from a list of numbers and from a range', () => {
  for (const text of [
    'As ADR 00$006 says.\n',
    'As ADR 0006$0/0007 say.\n',
    'As ADR-0006$0 says.\n',
    'ADR 0006$0 through ADR 0007.\n',
  ])
    leadsTo(text, adr, markAdr);
});

test('a phase is found by its milestone, by a link and in its own document', () => {
  const [line, marked] = ['## Phase 1: Rules\n', '## Phase 1: Rules\n   ^^^^^^^\n'];
  leadsTo('Begin with M2 Phase$0 1.\n', line, marked);
  leadsTo('Begin with [this](m2-loans.md#m2-pha$0se-1).\n', line, marked);
});

test('a team and a branch lead to where they are planned', () => {
  const team = lendery
    .replace('#### Web\n', '#### We$0b\n')
    .replace('Teams: Desk, Web\n', 'Teams: Desk, Web\n                         ^^^\n');
  checkPlaces(team, (...at) => definition(...at).map(place));
  const branch = lendery
    .replace('feat/m2-p1-rules', 'feat/m2-$0p1-rules')
    .replace('-rules`\n', '-rules`\n           ^^^^^^^^^^^^^^^^\n');
  checkPlaces(branch, (...at) => definition(...at).map(place));
});

test('the declaration of a milestone is its row in the index', () => {
  const row = '| [Milestone 2: Loans](./m2-loans.md) | In Progress |\n';
  checkPlaces(withLendery('We wait for M$02.\n').replace(row, `${row}   ^^^^^^^^^^^\n`), (...at) =>
    declaration(...at).map(place),
  );
});

test('plain text and ids that nobody declares lead nowhere', () => {
  for (const text of ['We wa$0it.\n', 'Our M$09 chips.\n'])
    checkPlaces(withLendery(text), (...at) => definition(...at).map(place));
});

function parse(fixture: string): [string, string][] {
  return fixture
    .split(/^--- /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end), part.slice(end + 1)];
    });
}
