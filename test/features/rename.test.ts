import { describe, expect, test } from 'vitest';
import { checkAnswer } from '../helpers/checkAnswer';
import { openWorkspace } from '../helpers/openWorkspace';
import { parseFixture } from '../helpers/parseFixture';
import { lendery, withLendery } from './support/lendery';
import { apply, printed } from './support/renaming';

/** What all files are after the rename at `$0`. */
function renamed(fixture: string, name: string, lineEnd = '\n'): string {
  const { files, cursors } = parseFixture(fixture);
  const given = new Map([...files].map(([path, text]) => [path, text.replaceAll('\n', lineEnd)]));
  const workspace = openWorkspace(given);
  const [{ path, line, character }] = cursors as [{ path: string; line: number; character: number }];
  apply(workspace, path, { line, character }, name);
  return printed(workspace);
}

const plain = (fixture: string): string => printed(openWorkspace(parseFixture(fixture).files));

const after = (text: string): string =>
  plain(withLendery(text))
    .replaceAll('m2-loans', 'm5-loans')
    .replaceAll('m2-p1', 'm5-p1')
    .replaceAll('m2-phase', 'm5-phase')
    .replaceAll('m2-integration', 'm5-integration')
    .replaceAll('Milestone 2', 'Milestone 5');

describe("a milestone's number", () => {
  const notes = 'M2 is late; M1–M2 and [the loans](m2-loans.md#m2-phase-1 "Read it"), M02.\n';
  const expected = sorted(
    after(notes.replace('M2 is', 'M5 is').replace('M1–M2', 'M1–M5').replace('M02', 'M05')),
  );

  test.each([
    ['in the title', withLendery(notes).replace('# Milestone 2', '# Milestone $02')],
    ['in the index', withLendery(notes).replace('[Milestone 2', '[Mile$0stone 2')],
    ['in prose', withLendery(notes.replace('M2 is', 'M$02 is'))],
    ['at the end of a range', withLendery(notes.replace('M1–M2', 'M1–M2$0'))],
  ])('%s is renamed everywhere', (_, fixture) => {
    expect(sorted(renamed(fixture, 'M5'))).toBe(expected);
    expect(sorted(renamed(fixture, '5'))).toBe(expected);
    expect(sorted(renamed(fixture, 'Milestone 5'))).toBe(expected);
  });

  test('with CRLF, and behind an emoji', () => {
    const text = '🚢👩‍🚀 waits for M2$0.\n';
    expect(renamed(withLendery(text), '5', '\r\n').replaceAll('\r\n', '\n')).toContain(
      '🚢👩‍🚀 waits for M5.',
    );
  });

  function sorted(text: string): string {
    return text
      .split(/^(?=--- )/m)
      .sort()
      .join('');
  }
});

describe('refused with a reason', () => {
  test.each([
    ['a number that is taken', 'Waits for M$02.\n', 'M1', 'M1 is there already: Catalogue.'],
    [
      'what is no number',
      'Waits for M$02.\n',
      'soon',
      "'soon' is no number of a milestone here. Write one like M2, or the number alone.",
    ],
    [
      'a number of a record that is taken',
      'As ADR 00$006 says.\n',
      '7',
      'ADR 0007 is there already: Lend by Card.',
    ],
  ])('%s', (_, text, name, refused) => {
    checkAnswer<unknown>(
      withLendery(text),
      ({ service }, uri, position) => service.rename(uri, position, name),
      { refused },
    );
  });

  test('a status that nobody knows, and another status', () => {
    const at = lendery.replace('- Status: In Progress\n- Dep', '- Status: In Pro$0gress\n- Dep');
    const refused = (name: string, reason: string) =>
      checkAnswer<unknown>(at, ({ service }, uri, position) => service.rename(uri, position, name), {
        refused: reason,
      });
    refused(
      'Soonish',
      `'Soonish' is no status that Milepost knows. Add it to "statuses" in milepost.json first.`,
    );
    refused(
      'Done',
      "'Done' means done, and this means active. To change where something stands, edit its status.",
    );
  });

  test('plain text, ranges and names of two', () => {
    const reason = (text: string) => {
      const { files, cursors } = parseFixture(text);
      const { service, uri } = openWorkspace(files);
      const [{ path, ...position }] = cursors as [{ path: string; line: number; character: number }];
      return (service.prepareRename(uri(path), position) as { refused?: string }).refused;
    };
    expect(reason(withLendery('Pl$0ain.\n'))).toMatch(/nothing to rename here/);
    expect(
      reason(
        '--- p/a.md\n# Milestone 2: Loans\n\n- Status: Done\n--- p/b.md\n# Milestone 2: Returns\n\n- Status: Done\n--- p/n.md\nM$02 waits.\n',
      ),
    ).toBe('Several milestones are called so: Loans, Returns. Rename one where it is declared.');
  });
});

test('prepared with the exact range', () => {
  const prepare = (text: string, expected: string) =>
    checkAnswer<unknown>(
      withLendery(text),
      ({ service }, uri, position) =>
        (service.prepareRename(uri, position) as { placeholder: string }).placeholder,
      expected,
    );
  prepare('Waits for Milest$0one 2.\n', 'Milestone 2');
  prepare('See [Milestone 2: Lo$0ans](m2-loans.md).\n', 'Loans');
  prepare('🚢 ADR 0006/0$0007.\n', '0007');
});

test("a milestone's title takes the file and the links along", () => {
  const result = renamed(
    withLendery(
      'See [Loans](m2-loans.md) and [Milestone 2: Loans](m2-loans.md#milestone-2-loans).\n',
    ).replace(': Loans\n\n', ': Lo$0ans\n\n'),
    'Lending',
  );
  expect(result).toContain('--- docs/roadmap/m2-lending.md\n# Milestone 2: Lending\n');
  expect(result).toContain('| [Milestone 2: Lending](./m2-lending.md) | In Progress |');
  expect(result).toContain(
    'See [Lending](m2-lending.md) and [Milestone 2: Lending](m2-lending.md#milestone-2-lending).',
  );
});

test("a phase's number takes anchor, links and branch along", () => {
  const result = renamed(
    withLendery('M2 Phase 1, [this](m2-loans.md#m2-phase-1).\n').replace(
      '## Phase 1: Rules',
      '## Phase $01: Rules',
    ),
    '3',
  );
  expect(result).toContain('<a id="m2-phase-3"></a>\n## Phase 3: Rules');
  expect(result).toContain('feat/m2-p3-rules');
  expect(result).toContain('M2 Phase 3, [this](m2-loans.md#m2-phase-3).');
  expect(result).toContain('<a id="m1-phase-1"></a>\n## Phase 1: Shelves');
});

test('a team, a status word and a record are renamed in all of the roadmap', () => {
  const team = renamed(lendery.replace('#### Web', '#### We$0b'), 'Site');
  expect(team).toContain('- Execution Teams: Desk, Site');
  expect(team).toContain('#### Site');
  const status = renamed(
    lendery.replace(
      '# Milestone 1: Catalogue\n\n- Status: Completed',
      '# Milestone 1: Catalogue\n\n- Status: Com$0pleted',
    ),
    'Done',
  );
  expect(status).not.toContain('Completed');
  expect(status).toContain('(./m1-catalogue.md) `Done`');
  const record = renamed(
    withLendery('As ADR 0006/0007 and [0006](../adr/0006-keep-fines-small.md) say.\n').replace(
      '# ADR 0006',
      '# ADR 0$0006',
    ),
    '12',
  );
  expect(record).toContain('--- docs/adr/0012-keep-fines-small.md\n# ADR 0012: Keep Fines Small');
  expect(record).toContain('[ADR 0012](../adr/0012-keep-fines-small.md)');
  expect(record).toContain('As ADR 0012/0007 and [0012](../adr/0012-keep-fines-small.md) say.');
});

test('the file and the branches are confirmed, the text is not', () => {
  const { files } = parseFixture(lendery);
  const { service, uri, settled } = openWorkspace(files);
  const edit = settled(() => service.rename(uri('docs/roadmap/m2-loans.md'), { line: 0, character: 4 }, '5'));
  expect(edit).toMatchObject({
    changeAnnotations: { file: { needsConfirmation: true }, begun: { needsConfirmation: true } },
  });
  expect((edit as { documentChanges: unknown[] }).documentChanges.at(-1)).toMatchObject({
    kind: 'rename',
    annotationId: 'file',
  });
});

test('a branch that is only planned is asked about by another name than one in use', () => {
  const planned = lendery.replace('- [x] Limits are agreed.', '- [ ] Limits are agreed.');
  const asked = (git?: { branches: readonly string[]; merged: readonly string[] }): readonly string[] => {
    const { service, uri, settled } = openWorkspace(parseFixture(planned).files, { git });
    const edit = settled(() =>
      service.rename(uri('docs/roadmap/m2-loans.md'), { line: 0, character: 4 }, '5'),
    );
    return Object.keys((edit as { changeAnnotations: object }).changeAnnotations).sort();
  };
  expect(asked()).toEqual(['branch', 'file']);
  expect(asked({ branches: ['feat/m2-p1-rules'], merged: [] })).toEqual(['begun', 'branch', 'file']);
});

test('a file that moves keeps its links in both directions, a folder too', () => {
  const workspace = openWorkspace(parseFixture(lendery).files);
  const move = (from: string, to: string) => {
    const edit = workspace.settled(() =>
      workspace.service.willRenameFiles([{ oldUri: workspace.uri(from), newUri: workspace.uri(to) }]),
    );
    if (edit) workspace.apply(edit);
    const moved = [...workspace.files.keys()].filter((path) => path === from || path.startsWith(`${from}/`));
    workspace.apply({
      documentChanges: moved.map((path) => ({
        kind: 'rename',
        oldUri: workspace.uri(path),
        newUri: workspace.uri(to + path.slice(from.length)),
      })),
    });
  };
  const broken = () =>
    workspace
      .settled(() => workspace.documents.flatMap((path) => workspace.service.reports(workspace.uri(path))))
      .filter(({ rule }) => rule.category === 'links');
  const before = printed(workspace);
  move('docs/roadmap/m2-loans.md', 'docs/roadmap/later/m2-loans.md');
  expect(workspace.files.get('docs/roadmap/index.md')).toContain('(./later/m2-loans.md)');
  expect(workspace.files.get('docs/roadmap/later/m2-loans.md')).toContain(
    '(../../adr/0006-keep-fines-small.md)',
  );
  expect(broken()).toEqual([]);
  move('docs/roadmap/later/m2-loans.md', 'docs/roadmap/m2-loans.md');
  // Only the dot that a path into the same folder needs nowhere is gone.
  expect(printed(workspace).replace('(m1-catalogue.md)', '(./m1-catalogue.md)')).toBe(before);
  move('docs/adr', 'decisions');
  expect(workspace.files.get('docs/roadmap/m2-loans.md')).toContain(
    '(../../decisions/0006-keep-fines-small.md)',
  );
  expect(broken()).toEqual([]);
});
