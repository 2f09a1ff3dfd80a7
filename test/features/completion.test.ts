import { describe, expect, test } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver-types';
import { openWorkspace } from '../helpers/openWorkspace';
import { parseFixture } from '../helpers/parseFixture';
import { lendery, withLendery } from './support/lendery';

const m3 = (text: string): string => `${lendery}--- docs/roadmap/m3-fines.md\n${text}`;

function ask(fixture: string, lineEnd = '\n') {
  const { files, cursors } = parseFixture(fixture);
  const workspace = openWorkspace(
    new Map([...files].map(([path, text]) => [path, text.replaceAll('\n', lineEnd)])),
  );
  const [{ path, line, character }] = cursors as [{ path: string; line: number; character: number }];
  const uri = workspace.uri(path);
  const items = workspace.settled(() => workspace.service.completion(uri, { line, character }, true));
  /** The line after an item was taken. */
  const taken = (item: CompletionItem): string => {
    workspace.apply({
      documentChanges: [{ textDocument: { uri, version: null }, edits: [item.textEdit as never] }],
    });
    return workspace.files.get(path)!.split(/\r?\n/)[line]!;
  };
  return { ...workspace, items, taken, labels: items.map(({ label }) => label) };
}

describe('after a label', () => {
  test('the statuses of this roadmap come first', () => {
    const { labels } = ask(m3('# Milestone 3: Fines\n\n- Status: $0\n'));
    expect(labels.slice(0, 2)).toEqual(['In Progress', 'Completed']);
    expect(labels).toContain('Blocked');
  });

  test('a dependency is linked with its gate, and none closes a circle', () => {
    const { items, taken, labels } = ask(m3('# Milestone 3: Fines\n\n- Dependency: $0\n'));
    expect(labels).toEqual(['Milestone 1: Catalogue', 'Milestone 2: Loans']);
    expect(taken(items[1]!)).toBe('- Dependency: [Milestone 2: Loans](./m2-loans.md) `Completed`');
    const circle = ask(lendery.replace('- Dependency: None', '- Dependency: $0'));
    expect(circle.labels).toEqual([]);
  });

  test('a second one goes on behind the comma, behind an emoji, with CRLF and in bold', () => {
    const { items, taken } = ask(m3('# Milestone 3: 🚢\n\n- **Related ADRs:** 🚢 ADR 0006, 0$0\n'), '\r\n');
    expect(taken(items[1]!)).toBe('- **Related ADRs:** 🚢 ADR 0006, [ADR 0007](../adr/0007-lend-by-card.md)');
  });

  test("a branch is named as the others are, with this phase's numbers", () => {
    const text = '# Milestone 3: Fines\n\n- Status: Not Started\n\n## Phase 2: Late Books\n\n- Branch: $0\n';
    const { items, taken } = ask(m3(text));
    expect(taken(items[0]!)).toBe('- Branch: `feat/m3-p2-late-books`');
    const target = ask(m3(text.replace('- Branch: ', '- PR Target: `')));
    expect(target.taken(target.items[0]!)).toBe('- PR Target: `chore/m3-integration');
  });

  test('teams are those of the roadmap', () => {
    expect(ask(m3('# Milestone 3: Fines\n\n- Execution Teams: De$0\n')).labels).toEqual(['Desk', 'Web']);
  });
});

describe('in a sentence', () => {
  test('ADR offers the numbers with their titles', () => {
    const { items, taken } = ask(withLendery('🚢 As ADR 00$0 says.\n'));
    expect(items.map(({ label, detail }) => [label, detail])).toEqual([
      ['ADR 0006', 'Keep Fines Small · Accepted'],
      ['ADR 0007', 'Lend by Card · Proposed'],
    ]);
    expect(taken(items[1]!)).toBe('🚢 As ADR 0007 says.');
  });
  test('M offers milestones, in a table cell too, and a word with an M none', () => {
    expect(ask(withLendery('| A | B |\n| --- | --- |\n| M$0 | |\n')).labels).toEqual(['M1', 'M2']);
    expect(ask(withLendery('Milestone $0\n')).labels).toEqual(['Milestone 1', 'Milestone 2']);
    expect(ask(withLendery('RAM$0\n')).labels).toEqual([]);
  });
  test('what an item means is told when it is looked at', () => {
    const { items, service } = ask(withLendery('M$0\n'));
    expect(items[1]!.documentation).toBeUndefined();
    expect(service.resolveCompletion(items[1]!).documentation).toMatchObject({
      value: expect.stringContaining('**M2 Loans** · In Progress'),
    });
  });
});

describe('in a link', () => {
  test('files of milestones and records, with the anchors of phases', () => {
    const { items } = ask(withLendery('See [it]($0\n'));
    expect(items.map(({ textEdit }) => (textEdit as { newText: string }).newText)).toEqual([
      './m1-catalogue.md',
      './m1-catalogue.md#m1-phase-1',
      './m2-loans.md',
      './m2-loans.md#m2-phase-1',
      '../adr/0006-keep-fines-small.md',
      '../adr/0007-lend-by-card.md',
    ]);
  });
  test('behind # the anchors of that document', () => {
    const { items, taken, labels } = ask(withLendery('See [it](m2-loans.md#$0).\n'));
    expect(labels).toEqual(expect.arrayContaining(['m2-phase-1', 'phase-1-rules']));
    expect(taken(items[labels.indexOf('m2-phase-1')]!)).toBe('See [it](m2-loans.md#m2-phase-1).');
  });
});

describe('at the start of a line', () => {
  const milestone = (n: number, more: string): string =>
    `# Milestone ${n}: Part ${n}\n\n- Status: Not Started\n- Estimate: 2 weeks\n\n## Goal\n\nIt works.\n\n## Milestone Review Checklist\n\n- [ ] Somebody else has tried it.\n${more}`;
  const folder = (text: string): string =>
    `--- milestone-template.md\n# Milestone [N]: [Title]\n\n- Status: [Status]\n\n## Goal\n\n[Goal]\n\n## Milestone Review Checklist\n\n- [ ] [Item]\n--- docs/m1-a.md\n${milestone(1, '')}--- docs/m2-b.md\n${milestone(2, '')}--- docs/m3-c.md\n${text}`;
  const config = { templates: { milestone: 'milestone-template.md' } };

  test('the next missing section comes with its skeleton', () => {
    const { files, cursors } = parseFixture(
      folder(
        '# Milestone 3: C\n\n- Status: Not Started\n\n$0\n\n## Milestone Review Checklist\n\n- [ ] Done.\n',
      ),
    );
    const { service, uri } = openWorkspace(files, { config });
    const [{ path, line, character }] = cursors as [{ path: string; line: number; character: number }];
    const items = service.completion(uri(path), { line, character }, true);
    expect(items.map(({ label }) => label)).toEqual(['Goal']);
    expect((items[0]!.textEdit as { newText: string }).newText).toMatch(/^## Goal\n\n\$\{1:\[Goal\]\}\n/);
    const plain = service.completion(uri(path), { line, character }, false);
    expect((plain[0]!.textEdit as { newText: string }).newText).toBe('## Goal\n\n[Goal]\n');
  });
  test('a field and an item that the others have', () => {
    expect(ask(folder('# Milestone 3: C\n\n- Status: Not Started\n- $0\n')).labels).toEqual(['Estimate']);
    expect(
      ask(
        folder(
          '# Milestone 3: C\n\n- Status: Done\n\n## Milestone Review Checklist\n\n- [ ] One.\n- [ ] $0\n',
        ),
      ).labels,
    ).toEqual(['Somebody else has tried it.']);
  });
});

test('in a comment the commands, and behind one the rules', () => {
  expect(ask(withLendery('<!-- mile$0\n')).labels).toContain('milepost-disable-next-line');
  expect(ask(withLendery('<!-- milepost-disable-next-line status-un$0 -->\n')).labels).toContain(
    'status-unknown',
  );
});

test('plain text offers nothing', () => {
  expect(ask(withLendery('Plain$0\n')).labels).toEqual([]);
});
