import type { Position, Range } from 'vscode-languageserver-types';
import type { Workspace } from '../../helpers/openWorkspace';

export interface Asked {
  readonly workspace: Workspace;
  readonly uri: string;
  readonly position: Position;
  /** The words at a range, in this document or in another one, counted as this client counts. */
  words(range: Range, uri?: string): string;
  /** `m2-loans.md: Milestone 2` */
  place(uri: string, range: Range): string;
}

/** What is written at the cursor, and the file that it means. */
const loans = ['M2', 'm2-loans.md'] as const;
const card = ['ADR 0007', '../adr/0007-lend-by-card.md'] as const;
/** Numbers are judged where something is declared. */
const unknown = [
  'ADR 0004',
  '../adr/0004-nobody-wrote-it.md',
  '# Milestone 3: 🚢\n\n- Status: Not Started\n\n## Goal\n\n',
] as const;

export interface Question {
  readonly of: readonly [written: string, file: string, head?: string];
  readonly ask: (asked: Asked) => readonly string[];
  /** The answer wherever nothing else is said. */
  readonly shows: readonly string[];
  /** The answer where it is another one. */
  readonly but?: Readonly<Record<string, readonly string[]>>;
}

export const questions: Readonly<Record<string, Question>> = {
  hover: {
    of: loans,
    ask: ({ workspace: { service }, uri, position, words }) => {
      const found = service.hover(uri, position);
      const lines = (found?.contents as { value: string } | undefined)?.value.split('\n') ?? [];
      return found ? [words(found.range!), ...lines.filter((line) => line.startsWith('**'))] : [];
    },
    shows: ['M2', '**M2 Loans** · In Progress'],
    but: { 'a name of two': ['M2', '**M2 Loans** · In Progress', '**M2 Returns** · Not Started'] },
  },
  definition: {
    of: loans,
    ask: ({ workspace: { service }, uri, position, words, place }) =>
      service
        .definition(uri, position)
        .map(
          ({ originSelectionRange, targetUri, targetSelectionRange }) =>
            `${words(originSelectionRange!)} → ${place(targetUri, targetSelectionRange)}`,
        ),
    shows: ['M2 → m2-loans.md: Milestone 2'],
    but: { 'a name of two': ['M2 → m2-loans.md: Milestone 2', 'M2 → m2-returns.md: Milestone 2'] },
  },
  'definition of a decision': {
    of: card,
    ask: ({ workspace: { service }, uri, position, place }) =>
      service
        .definition(uri, position)
        .map(({ targetUri, targetSelectionRange }) => place(targetUri, targetSelectionRange)),
    shows: ['0007-lend-by-card.md: ADR 0007'],
    but: { 'a name of two': ['0007-lend-by-card.md: ADR 0007', '0007-lend-by-letter.md: ADR 0007'] },
  },
  declaration: {
    of: loans,
    ask: ({ workspace: { service }, uri, position, place }) =>
      service
        .declaration(uri, position)
        .map(({ targetUri, targetSelectionRange }) => place(targetUri, targetSelectionRange)),
    shows: ['index.md: Milestone 2'],
  },
  references: {
    of: loans,
    ask: ({ workspace: { service }, uri, position, place }) =>
      [...service.references(uri, position, true)].flat().map((each) => place(each.uri, each.range)),
    shows: ['index.md: Milestone 2', 'm2-loans.md: Milestone 2', 'waiting.md: M2'],
    but: {
      'a name of two': [
        'index.md: Milestone 2',
        'm2-loans.md: Milestone 2',
        'm2-returns.md: Milestone 2',
        'waiting.md: M2',
      ],
    },
  },
  highlights: {
    of: loans,
    ask: ({ workspace: { service }, uri, position, words }) =>
      (service.documentHighlights(uri, position) ?? []).map(({ range }) => words(range)),
    shows: ['M2'],
  },
  'document links': {
    of: card,
    ask: ({ workspace: { service, path }, uri, words }) =>
      service.documentLinks(uri, false).map(({ range, target }) => `${words(range)} → ${path(target!)}`),
    shows: ['ADR 0007 → docs/adr/0007-lend-by-card.md'],
    but: {
      'a link with a title': [],
      'the end of a range': [
        'ADR 0006 → docs/adr/0006-keep-fines-small.md',
        'ADR 0007 → docs/adr/0007-lend-by-card.md',
      ],
      'a name of two': [],
    },
  },
  completion: {
    of: loans,
    ask: ({ workspace: { service }, uri, position, words }) =>
      service
        .completion(uri, position, true)
        .map(({ label, textEdit }) => `${words((textEdit as { range: Range }).range)} → ${label}`),
    shows: ['M → M1', 'M → M2'],
    but: { 'a name of two': ['M → M1', 'M → M2', 'M → M2'] },
  },
  'prepared rename': {
    of: loans,
    ask: ({ workspace: { service }, uri, position, words }) => {
      const found = service.prepareRename(uri, position);
      if (!found) return [];
      return 'refused' in found ? [found.refused] : [words(found.range), found.placeholder];
    },
    shows: ['M2', 'M2'],
    but: {
      'a name of two': ['Several milestones are called so: Loans, Returns. Rename one where it is declared.'],
    },
  },
  rename: {
    of: loans,
    ask: ({ workspace: { service, path }, uri, position, words }) => {
      const edit = service.rename(uri, position, 'M5');
      if (!edit || 'refused' in edit) return [edit?.refused ?? 'nothing'];
      return edit.documentChanges!.flatMap((change) => {
        if (!('textDocument' in change)) return change.kind === 'rename' ? [path(change.newUri)] : [];
        if (change.textDocument.uri !== uri) return [];
        return change.edits.map((each) => `${words(each.range)} → ${(each as { newText: string }).newText}`);
      });
    },
    shows: ['M2 → M5', 'docs/roadmap/m5-loans.md'],
    but: {
      'a link with a title': ['M2 → M5', 'm2-loans.md → m5-loans.md', 'docs/roadmap/m5-loans.md'],
      'a name of two': ['Several milestones are called so: Loans, Returns. Rename one where it is declared.'],
    },
  },
  'inlay hints': {
    of: card,
    ask: ({ workspace: { service }, uri, words }) =>
      service
        .inlayHints(uri, { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } })
        .map(
          ({ position, label }) =>
            `${words({ start: { line: position.line, character: 0 }, end: position })}‹${label}›`,
        ),
    shows: ['We wait for ADR 0007‹Proposed›'],
    but: {
      'a table cell': ['| 1 | ADR 0007‹Proposed›'],
      'a link with a title': ['See [ADR 0007](../adr/0007-lend-by-card.md "What it is")‹Proposed›'],
      'the end of a range': ['All of ADR 0006–ADR 0007‹Proposed›'],
      'behind an emoji': ['🚢 Grüße 👩‍🚀 wait for ADR 0007‹Proposed›'],
      'a name of two': [],
    },
  },
  'semantic tokens': {
    of: loans,
    ask: ({ workspace: { service }, uri, words }) =>
      service.semanticTokens(uri).map(({ range, type }) => `${words(range)}: ${type}`),
    shows: ['M2: class'],
    but: { 'the end of a range': ['M1: class', 'M2: class'] },
  },
  diagnostics: {
    of: unknown,
    ask: ({ workspace: { service }, uri, words }) =>
      service
        .diagnostics(uri)
        .filter(({ code }) => code !== 'required-section-missing')
        .map(({ range, code }) => `${words(range)}: ${code}`),
    shows: ['ADR 0004: record-unknown'],
    but: {
      'a link with a title': ['../adr/0004-nobody-wrote-it.md: link-missing-file'],
      'the end of a range': ['ADR 0003: record-unknown', 'ADR 0004: record-unknown'],
    },
  },
  'quick fixes': {
    of: unknown,
    ask: ({ workspace: { service }, uri, position, words }) =>
      service
        .codeActions(uri, { start: position, end: position }, ['quickfix'])
        .filter(({ title }) => title.startsWith('Leave it'))
        .flatMap(({ edit }) =>
          (edit?.documentChanges ?? []).flatMap((change) =>
            'textDocument' in change
              ? change.edits.map((each) => {
                  const { start } = each.range;
                  const before = words({ start: { line: start.line, character: 0 }, end: start });
                  return `${before}‹${(each as { newText: string }).newText.trim()}›`;
                })
              : [],
          ),
        ),
    shows: ['We wait for ADR 0004 now.‹<!-- milepost-disable-line record-unknown -- why -->›'],
    but: {
      'a table cell': ['| 1 | ADR 0004 begins‹<!-- milepost-disable-line record-unknown -- why -->›'],
      'a link with a title': [],
      'the end of a range': [
        'All of ADR 0003–ADR 0004 holds.‹<!-- milepost-disable-line record-unknown -- why -->›',
      ],
      'behind an emoji': [
        '🚢 Grüße 👩‍🚀 wait for ADR 0004 now.‹<!-- milepost-disable-line record-unknown -- why -->›',
      ],
    },
  },
  'call hierarchy': {
    of: ['M1', 'm1-catalogue.md'],
    ask: ({ workspace: { service }, uri, position, place }) =>
      service
        .prepareCallHierarchy(uri, position)
        .flatMap((item) => [
          `${item.name}, ${place(item.uri, item.selectionRange)}`,
          ...service
            .incomingCalls(item)
            .map(({ from, fromRanges }) => `← ${from.name}: ${place(from.uri, fromRanges[0]!)}`),
        ]),
    shows: [
      'M1 Catalogue, m1-catalogue.md: Milestone 1',
      '← M2 Loans: m2-loans.md: [Milestone 1: Catalogue](./m1-catalogue.md)',
    ],
  },
  'selection range': {
    of: loans,
    ask: ({ workspace: { service }, uri, position, words }) => [
      words(service.selectionRanges(uri, [position])[0]!.range),
    ],
    shows: ['M2'],
  },
  refactorings: {
    of: card,
    ask: ({ workspace: { service }, uri, position, words }) =>
      service
        .codeActions(uri, { start: position, end: position }, ['refactor'])
        .flatMap(({ title, edit }) =>
          (edit?.documentChanges ?? []).flatMap((change) =>
            'textDocument' in change
              ? change.edits.map(
                  (each) => `${title}: ${words(each.range)} → ${(each as { newText: string }).newText}`,
                )
              : [],
          ),
        ),
    shows: ['Link ADR 0007: ADR 0007 → [ADR 0007](../adr/0007-lend-by-card.md)'],
    but: {
      'a link with a title': [],
      'the end of a range': [
        'Expand to 2 links: ADR 0006–ADR 0007 → [ADR 0006](../adr/0006-keep-fines-small.md), [ADR 0007](../adr/0007-lend-by-card.md)',
      ],
      'a name of two': [],
    },
  },
};
