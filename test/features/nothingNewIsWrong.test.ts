import { expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-types';
import { openWorkspace, type Workspace } from '../helpers/openWorkspace';
import { parseFixture } from '../helpers/parseFixture';
import { withLendery } from './support/lendery';

/** What is wrong; a number in the words of a finding may be another one afterwards. */
const wrong = ({ service, documents, uri, settled }: Workspace): string[] =>
  settled(() => documents.flatMap((path) => service.reports(uri(path)))).map(
    ({ rule, message }) => `${rule.name}: ${message.replaceAll(/\d+/g, '#')}`,
  );

/** Every refactoring that is offered anywhere, each once; not those that ask something first. */
function refactorings({ service, documents, uri, files, settled }: Workspace): CodeAction[] {
  const all = new Map<string, CodeAction>();
  for (const path of documents) {
    for (const [line, text] of files.get(path)!.split(/\r?\n/).entries()) {
      for (const character of new Set([
        Math.floor(text.length / 2),
        text.length,
        text.search(/M2|ADR/) + 1,
      ])) {
        const at = { line, character };
        // Those that ask something first are held against the same in test/edits/reshape.test.ts.
        for (const action of settled(() =>
          service.codeActions(uri(path), { start: at, end: at }, ['refactor']),
        ))
          if (action.edit) all.set(JSON.stringify(action.edit), action);
      }
    }
  }
  return [...all.values()];
}

const phases = `
<a id="m2-phase-2"></a>
## Phase 2: Cards

### Development Checklist

#### Web
- [ ] Cards are printed, after [the rules](#phase-1-rules).

### Branch and PR Plan
- Branch: \`feat/m2-p2-cards\`
- PR Target: \`chore/m2-integration\`

### Exit Criteria
- [ ] Everybody has a card.

<a id="m2-phase-4"></a>
## Phase 4: Returns

### Development Checklist

#### Desk
- [ ] Books come back, see M2 Phase 2.

### Branch and PR Plan
- Branch: \`feat/m2-p4-returns\`
- PR Target: \`chore/m2-integration\`

### Exit Criteria
- [ ] Nothing is lost.
`;

const rows = `| [Phase 1: Rules](./m2-loans.md#m2-phase-1) | In Progress |
| [Phase 2: Cards](./m2-loans.md#phase-2-cards) | Not Started |
| [Phase 4: Returns](./m2-loans.md#m2-phase-4) | Not Started |
`;

const workspace = withLendery(
  `# Notes

🚢 All of ADR 0006 through ADR 0007 holds.

M2 goes on; M2 Phase 2 and [Phase 4](m2-loans.md#phase-4-returns) are next.

- Ask the desk.
- Ask the readers.

See [Opening Hours](opening-hours.md).
`,
)
  .replace('past the limit.\n', (end) => end + phases)
  .replace('(./m2-loans.md) | In Progress |\n', (end) => end + rows);

test.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
])('no refactoring leaves anything wrong that was not before: %s', (_, lineEnd) => {
  const given = new Map(
    [...parseFixture(workspace).files].map(([path, text]) => [path, text.replaceAll('\n', lineEnd)]),
  );
  const before = openWorkspace(given);
  const known = wrong(before);
  const offered = refactorings(before);
  expect([...new Set(offered.map(({ title }) => title))].sort()).toEqual([
    'Create opening-hours.md',
    'Expand to 2 links',
    'Insert a phase after Phase 1',
    'Insert a phase after Phase 2',
    'Insert a phase after Phase 4',
    'Insert a phase before Phase 2',
    'Insert a phase before Phase 4',
    'Link M2',
    'Move Phase 4 up',
    'Renumber the phases from 1',
    'Turn this list into a checklist',
  ]);
  for (const { title, edit } of offered) {
    // Whoever ticks says something about the work, and hears who says otherwise.
    if (/^(?:Tick|Untick) /.test(title)) continue;
    const after = openWorkspace(given);
    after.apply(edit!);
    const left = [...known];
    const added = wrong(after).filter((one) => {
      const at = left.indexOf(one);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    expect.soft(added, title).toEqual([]);
    for (const [path, text] of after.files) {
      const ends = new Set(text.match(/\r\n|\r|\n/g));
      expect.soft([...ends], `${title}: ${path}`).toEqual([lineEnd]);
    }
  }
});
