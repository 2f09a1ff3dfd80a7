import { describe, expect, test } from 'vitest';
import { openWorkspace } from '../helpers/openWorkspace';
import { parseFixture } from '../helpers/parseFixture';
import { lendery, withLendery } from './support/lendery';

/** The file with the cursor after a refactoring. Nothing is wrong then that was not wrong before. */
function applied(fixture: string, title: string, lineEnd = '\n'): string {
  const { files, cursors } = parseFixture(fixture);
  const given = new Map([...files].map(([path, text]) => [path, text.replaceAll('\n', lineEnd)]));
  const workspace = openWorkspace(given);
  const [{ path, line, character }] = cursors as [{ path: string; line: number; character: number }];
  const at = { line, character };
  const wrong = () =>
    workspace
      .settled(() => workspace.documents.flatMap((each) => workspace.service.reports(workspace.uri(each))))
      .map(({ rule, message }) => `${rule.name}: ${message}`);
  const before = wrong();
  const actions = workspace.settled(() =>
    workspace.service.codeActions(workspace.uri(path), { start: at, end: at }, ['refactor']),
  );
  const action = actions.find((each) => each.title === title);
  if (!action) throw new Error(`There is ${actions.map((each) => each.title).join(', ') || 'nothing'}.`);
  workspace.apply(action.edit!);
  expect(wrong().filter((each) => !before.includes(each))).toEqual([]);
  return workspace.files.get(path)!.replaceAll(lineEnd, '\n');
}

const titles = (fixture: string): readonly string[] => {
  const { files, cursors } = parseFixture(fixture);
  const { service, uri, settled } = openWorkspace(files);
  const [{ path, ...at }] = cursors as [{ path: string; line: number; character: number }];
  return settled(() => service.codeActions(uri(path), { start: at, end: at }, ['refactor'])).map(
    ({ title }) => title,
  );
};

describe('a checklist', () => {
  const list =
    '# Milestone 3: Fines\n\n- Status: In Progress\n\n## Exit Criteria\n\n- [ ] 🚢 On$0e.\n- [x] Two.\n- [ ] Three (optional).\n';
  test('is ticked and unticked, without what is optional', () => {
    expect(applied(list, 'Untick all items of this checklist', '\r\n')).toContain(
      '- [ ] 🚢 One.\n- [ ] Two.\n- [ ] Three',
    );
    expect(titles(list)).toEqual(['Tick all items of this checklist', 'Untick all items of this checklist']);
  });
  test('is made from a plain list, but not from fields', () => {
    expect(
      applied(
        withLendery('# Notes\n\n- One.\n- Tw$0o.\n  1. Under two.\n\n- Other.\n'),
        'Turn this list into a checklist',
      ),
    ).toBe('# Notes\n\n- [ ] One.\n- [ ] Two.\n  1. [ ] Under two.\n\n- Other.\n');
    expect(titles('# Milestone 3: Fines\n\n- Status: In Pro$0gress\n- Estimate: 2 weeks\n')).toEqual([]);
  });
});

test('a phase moves up and down with its number, anchor and links', () => {
  const two = lendery
    .replace('- [x] Limits', '- [ ] Limits')
    .concat(
      '\n<a id="m2-phase-2"></a>\n## Pha$0se 2: Cards\n\n### Exit Criteria\n- [ ] Cards work, see [rules](#m2-phase-1).\n',
    );
  const moved = applied(two, 'Move Phase 2 up');
  expect(moved.indexOf('## Phase 1: Cards')).toBeLessThan(moved.indexOf('## Phase 2: Rules'));
  expect(moved).toContain('see [rules](#m2-phase-2)');
  expect(titles(two)).toEqual(['Move Phase 2 up']);
});

test('a range of decisions is expanded into links, a bare id becomes one', () => {
  expect(applied(withLendery('🚢 See ADR 0006 thr$0ough ADR 0007.\n'), 'Expand to 2 links')).toBe(
    '🚢 See [ADR 0006](../adr/0006-keep-fines-small.md), [ADR 0007](../adr/0007-lend-by-card.md).\n',
  );
  expect(applied(withLendery('Waits for M$02.\n'), 'Link M2')).toBe('Waits for [M2](./m2-loans.md).\n');
  expect(applied(withLendery('| A |\n| --- |\n| M2 Phase$0 1 |\n'), 'Link Phase 1')).toContain(
    '| M2 [Phase 1](./m2-loans.md#m2-phase-1) |',
  );
});

test('the document that a link names is created', () => {
  const { files, cursors } = parseFixture(withLendery('See [Opening Hours](op$0ening-hours.md "When").\n'));
  const workspace = openWorkspace(files);
  const [{ path, ...at }] = cursors as [{ path: string; line: number; character: number }];
  const actions = workspace.settled(() =>
    workspace.service.codeActions(workspace.uri(path), { start: at, end: at }, ['refactor']),
  );
  workspace.apply(actions.find(({ title }) => title === 'Create opening-hours.md')!.edit!);
  expect(workspace.files.get('docs/roadmap/opening-hours.md')).toBe('# Opening Hours\n');
});

test('plain text offers nothing', () => expect(titles(withLendery('Pl$0ain.\n'))).toEqual([]));
