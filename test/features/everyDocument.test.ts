import { describe, expect, test } from 'vitest';
import type { DocumentSymbol, Range } from 'vscode-languageserver-types';
import { openWorkspace, type Workspace } from '../helpers/openWorkspace';
import { parseFixture } from '../helpers/parseFixture';
import { lendery } from './support/lendery';

/** What is asked about a whole document, in one that has signs of two and four bytes before everything that is named. */
const text = `# Milestone 3: 🚢 Grüße

- Status: In Progress
- Dependency: [Milestone 1: Catalogue](./m1-catalogue.md) \`Completed\`

<a id="m3-phase-1"></a>
## Phase 1: 你好 Cards

### Exit Criteria

- [x] 🚢 Cards are printed.
* [ ] Everybody has one.

| 你好 | Status |
|---|---|
| 🚢 M2 | Open |
`;

type Encoding = 'utf-16' | 'utf-8';
interface Asked {
  readonly workspace: Workspace;
  readonly uri: string;
  readonly words: (range: Range) => string;
}

const kinds = { milestone: true, phase: true, precheck: true, review: true, checklist: true };

const questions: Readonly<Record<string, readonly [(asked: Asked) => readonly string[], readonly string[]]>> =
  {
    outline: [
      ({ workspace: { service }, uri, words }) => {
        const all = (symbols: readonly DocumentSymbol[]): string[] =>
          symbols.flatMap((each) => [
            `${each.name} @ ${words(each.selectionRange)}`,
            ...all(each.children ?? []),
          ]);
        return all(service.documentSymbols(uri));
      },
      [
        'M3 Grüße @ # Milestone 3: 🚢 Grüße',
        'Phase 1 你好 Cards @ ## Phase 1: 你好 Cards',
        'Exit Criteria @ Exit Criteria',
      ],
    ],
    'workspace symbols': [
      ({ workspace: { service }, uri, words }) =>
        service
          .workspaceSymbols('grüße')
          .filter(({ location }) => location.uri === uri)
          .map(({ name, location }) => `${name} @ ${words((location as { range: Range }).range)}`),
      ['M3 Grüße @ Milestone 3'],
    ],
    'code lenses': [
      ({ workspace: { service }, uri }) =>
        service.codeLenses(uri, kinds).map(({ range, command }) => `${range.start.line}: ${command!.title}`),
      ['0: 1/2 done · Phase 1 of 1', '6: 1/2 done · next: Everybody has one.', '8: 1/2 done'],
    ],
    folding: [
      ({ workspace: { service }, uri }) =>
        service.foldingRanges(uri).map(({ startLine, endLine }) => `${startLine}–${endLine}`),
      ['0–15', '6–15', '8–15', '13–15'],
    ],
    formatting: [
      ({ workspace: { service }, uri, words }) =>
        service.formatting(uri).map(({ range, newText }) => `${words(range)} → ${newText.split(/\r?\n/)[0]}`),
      ['* → -', '| 你好 | Status | → | 你好  | Status |'],
    ],
    'semantic tokens': [
      ({ workspace: { service }, uri, words }) =>
        service.semanticTokens(uri).map(({ range, type }) => `${words(range)}: ${type}`),
      [
        'Milestone 3: class',
        'In Progress: enumMember',
        'Milestone 1: class',
        'Completed: enumMember',
        'm3-phase-1: method',
        'Phase 1: method',
        '🚢 Cards are printed.: comment',
        'M2: class',
      ],
    ],
    'inlay hints': [
      ({ workspace: { service }, uri, words }) =>
        service
          .inlayHints(uri, { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } })
          .map(
            ({ position, label }) =>
              `${words({ start: { line: position.line, character: 0 }, end: position })}‹${label}›`,
          ),
      ['- Dependency: [Milestone 1: Catalogue](./m1-catalogue.md) `Completed`‹met›'],
    ],
  };

describe.each([
  ['LF', '\n', false],
  ['CRLF', '\r\n', false],
  ['text that was not saved', '\n', true],
] as const)('%s', (_, lineEnd, unsaved) => {
  test.each(['utf-16', 'utf-8'] as const)('%s', (encoding: Encoding) => {
    const path = 'docs/roadmap/m3-cards.md';
    const given = new Map([...parseFixture(lendery).files, [path, unsaved ? '# Notes\n' : text]]);
    const workspace = openWorkspace(
      new Map([...given].map(([name, content]) => [name, content.replaceAll('\n', lineEnd)])),
    );
    const { service } = workspace;
    const uri = workspace.uri(path);
    service.setPositionEncoding(encoding);
    if (unsaved) {
      service.open(uri, 1, '# Notes\n');
      service.change(uri, 2, [
        { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, text },
      ]);
    }
    const words = ({ start, end }: Range): string => {
      const line = service.document(uri)!.text.split(/\r\n|\n/)[start.line] ?? '';
      const to = start.line === end.line ? end.character : undefined;
      return encoding === 'utf-8'
        ? Buffer.from(line).subarray(start.character, to).toString()
        : line.slice(start.character, to);
    };
    for (const [question, [ask, shows]] of Object.entries(questions)) {
      expect
        .soft(
          workspace.settled(() => ask({ workspace, uri, words })),
          question,
        )
        .toEqual(shows);
    }
  });
});
