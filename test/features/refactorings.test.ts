import { describe, expect, test } from 'vitest';
import { openWorkspace } from '../helpers/openWorkspace';
import { parseFixture } from '../helpers/parseFixture';
import { lendery, withLendery } from './support/lendery';

/** The file with the cursor after a refactoring. */
const applied = (fixture: string, title: string, lineEnd = '\n'): string => {
  const { files, path } = refactored(fixture, title, lineEnd);
  return files.get(path)!.replaceAll(lineEnd, '\n');
};

/** Everything after a refactoring. Nothing is wrong then that was not wrong before. */
function refactored(fixture: string, title: string, lineEnd = '\n') {
  const { files, cursors } = parseFixture(fixture);
  const given = new Map([...files].map(([path, text]) => [path, text.replaceAll('\n', lineEnd)]));
  const workspace = openWorkspace(given);
  const [{ path, line, character }] = cursors as [{ path: string; line: number; character: number }];
  const at = { line, character };
  const wrong = () =>
    workspace
      .settled(() => workspace.documents.flatMap((each) => workspace.service.reports(workspace.uri(each))))
      // Who stands first is told by number and by its words.
      .map(({ rule, message }) => `${rule.name}: ${message.replaceAll(/\d+|'[^']*'/g, '#')}`);
  const before = wrong();
  const actions = workspace.settled(() =>
    workspace.service.codeActions(workspace.uri(path), { start: at, end: at }, ['refactor']),
  );
  const action = actions.find((each) => each.title === title);
  if (!action) throw new Error(`There is ${actions.map((each) => each.title).join(', ') || 'nothing'}.`);
  workspace.apply(action.edit!);
  expect(wrong().filter((each) => !before.includes(each))).toEqual([]);
  return { files: workspace.files, path, edit: action.edit! };
}

/** Of those that are an edit; others ask something first. */
const titles = (fixture: string): readonly string[] => {
  const { files, cursors } = parseFixture(fixture);
  const { service, uri, settled } = openWorkspace(files);
  const [{ path, ...at }] = cursors as [{ path: string; line: number; character: number }];
  return settled(() => service.codeActions(uri(path), { start: at, end: at }, ['refactor']))
    .filter(({ edit }) => edit)
    .map(({ title }) => title);
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
  expect(titles(two)).toEqual([
    'Move Phase 2 up',
    'Insert a phase before Phase 2',
    'Insert a phase after Phase 2',
  ]);
});

describe('a phase among others', () => {
  const three = (at: 1 | 2 | 4, mark = ' '): string =>
    withLendery('M2 Phase 2 comes before [the last](m2-loans.md#m2-phase-4), M2 Phase 4.\n')
      .replace('past the limit.\n', (end) => `${end}${phase(2)}${phase(4)}`)
      .replace('- [ ] Phase 2 works.', `- [${mark}] Phase 2 works.`)
      .replace(new RegExp(`## Phase ${at}: (?=Rules|Part)`), (heading) =>
        heading.replace('Phase', 'Pha$0se'),
      );
  const phase = (n: number): string =>
    `\n<a id="m2-phase-${n}"></a>\n## Phase ${n}: Part\n\n### Development Checklist\n\n#### Desk\n- [ ] Phase ${n} works.\n\n### Branch and PR Plan\n- Branch: \`feat/m2-p${n}-part\`\n- PR Target: \`chore/m2-integration\`\n\n### Exit Criteria\n- [ ] Phase ${n} is good.\n`;
  /** Headings, anchors and branches in their order. */
  const plan = (text: string): string =>
    [...text.matchAll(/(?<=^## )Phase \d.*|(?<=<a id=")[^"]+|feat\/[\w-]+/gm)].join(' · ');

  test('is inserted with its anchor and branch, and those behind it count on', () => {
    expect(plan(applied(three(2), 'Insert a phase before Phase 2', '\r\n'))).toBe(
      'm2-phase-1 · Phase 1: Rules · feat/m2-p1-rules · m2-phase-2 · Phase 2: New Phase · feat/m2-p2-new-phase · m2-phase-3 · Phase 3: Part · feat/m2-p3-part · m2-phase-4 · Phase 4: Part · feat/m2-p4-part',
    );
  });
  test('gaps are closed, wherever a phase is named', () => {
    expect(plan(applied(three(4), 'Renumber the phases from 1'))).toBe(
      'm2-phase-1 · Phase 1: Rules · feat/m2-p1-rules · m2-phase-2 · Phase 2: Part · feat/m2-p2-part · m2-phase-3 · Phase 3: Part · feat/m2-p3-part',
    );
    expect(refactored(three(4), 'Renumber the phases from 1').files.get('docs/roadmap/notes.md')).toBe(
      'M2 Phase 2 comes before [the last](m2-loans.md#m2-phase-3), M2 Phase 3.\n',
    );
  });
  test('none is inserted before what has begun', () => {
    expect(titles(three(1, 'x'))).not.toContain('Insert a phase after Phase 1');
    expect(titles(three(2, 'x'))).toContain('Insert a phase after Phase 2');
  });
  test('what has begun is moved with its branch, which is confirmed', () => {
    const { edit, files } = refactored(three(1, 'x'), 'Move Phase 1 down, with its branches');
    expect(edit.changeAnnotations).toMatchObject({ begun: { needsConfirmation: true } });
    expect(plan(files.get('docs/roadmap/m2-loans.md')!)).toMatch(
      /^m2-phase-1 · Phase 1: Part · feat\/m2-p1-part · m2-phase-2 · Phase 2: Rules · feat\/m2-p2-rules/,
    );
    expect(titles(three(4, 'x'))).not.toContain('Move Phase 4 up');
  });
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
