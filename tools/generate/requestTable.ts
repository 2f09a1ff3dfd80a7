import type { ServerCapabilities } from 'vscode-languageserver';
import { capabilities } from '../../server/src/lsp/capabilities';
import type { Abilities } from '../../server/src/lsp/readAbilities';
import { behaviours } from './behaviours';

export interface RequestRow {
  readonly methods: readonly string[];
  readonly feature: string;
  readonly tests: readonly string[];
}

const features = 'test/features/';

/** By the capability that tells of it. A capability without a row here makes the generator fail. */
export const requestRows: Readonly<Record<string, RequestRow>> = {
  positionEncoding: {
    methods: ['initialize'],
    feature: 'positions in UTF-16 or UTF-8',
    tests: [`${features}reading.test.ts`],
  },
  textDocumentSync: {
    methods: ['textDocument/didOpen', 'textDocument/didChange', 'textDocument/didClose'],
    feature: 'text that was not saved wins over the file',
    tests: ['test/service/sameAsFresh.test.ts', `${features}definition.test.ts`],
  },
  diagnosticProvider: {
    methods: ['textDocument/diagnostic', 'workspace/diagnostic'],
    feature: 'diagnostics; others are pushed them',
    tests: [
      'test/lsp/documentDiagnostics.test.ts',
      'test/lsp/workspaceDiagnostics.test.ts',
      'test/lsp/pushDiagnostics.test.ts',
    ],
  },
  hoverProvider: {
    methods: ['textDocument/hover'],
    feature: 'cards of milestones, phases, records, teams, branches, fields',
    tests: [`${features}reading.test.ts`, 'test/lsp/languageFeatures.test.ts'],
  },
  definitionProvider: {
    methods: ['textDocument/definition'],
    feature: 'where it is declared',
    tests: [`${features}definition.test.ts`],
  },
  declarationProvider: {
    methods: ['textDocument/declaration'],
    feature: 'where the index lists it',
    tests: [`${features}definition.test.ts`],
  },
  referencesProvider: {
    methods: ['textDocument/references'],
    feature: 'who names it, by and by',
    tests: [`${features}references.test.ts`, 'test/lsp/languageFeatures.test.ts'],
  },
  documentHighlightProvider: {
    methods: ['textDocument/documentHighlight'],
    feature: 'the same in this document',
    tests: [`${features}references.test.ts`],
  },
  documentLinkProvider: {
    methods: ['textDocument/documentLink'],
    feature: 'bare ids as links',
    tests: [`${features}references.test.ts`],
  },
  completionProvider: {
    methods: ['textDocument/completion', 'completionItem/resolve'],
    feature: 'completion by place',
    tests: [`${features}completion.test.ts`],
  },
  inlayHintProvider: {
    methods: ['textDocument/inlayHint'],
    feature: 'inlay hints',
    tests: [`${features}reading.test.ts`],
  },
  workspaceSymbolProvider: {
    methods: ['workspace/symbol'],
    feature: 'milestones, phases, records, teams by name',
    tests: [`${features}reading.test.ts`],
  },
  documentSymbolProvider: {
    methods: ['textDocument/documentSymbol'],
    feature: 'the outline (not in VS Code)',
    tests: ['test/lsp/languageFeatures.test.ts'],
  },
  foldingRangeProvider: {
    methods: ['textDocument/foldingRange'],
    feature: 'folding (not in VS Code)',
    tests: [`${features}reading.test.ts`],
  },
  selectionRangeProvider: {
    methods: ['textDocument/selectionRange'],
    feature: 'growing selections (not in VS Code)',
    tests: [`${features}reading.test.ts`],
  },
  semanticTokensProvider: {
    methods: ['textDocument/semanticTokens/full', 'textDocument/semanticTokens/range'],
    feature: 'semantic tokens',
    tests: [`${features}reading.test.ts`],
  },
  callHierarchyProvider: {
    methods: [
      'textDocument/prepareCallHierarchy',
      'callHierarchy/incomingCalls',
      'callHierarchy/outgoingCalls',
    ],
    feature: 'who waits for whom',
    tests: [`${features}reading.test.ts`],
  },
  documentFormattingProvider: {
    methods: ['textDocument/formatting'],
    feature: 'aligned tables, one kind of box',
    tests: [`${features}writing.test.ts`],
  },
  documentRangeFormattingProvider: {
    methods: ['textDocument/rangeFormatting'],
    feature: 'the same for a selection',
    tests: [`${features}writing.test.ts`],
  },
  documentOnTypeFormattingProvider: {
    methods: ['textDocument/onTypeFormatting'],
    feature: 'Enter continues a checklist',
    tests: [`${features}writing.test.ts`],
  },
  renameProvider: {
    methods: ['textDocument/prepareRename', 'textDocument/rename'],
    feature: 'rename everywhere',
    tests: [
      `${features}rename.test.ts`,
      `${features}renameRoundTrip.test.ts`,
      'test/editors/editors.test.ts',
    ],
  },
  executeCommandProvider: {
    methods: ['workspace/executeCommand'],
    feature: 'accept findings into the baseline',
    tests: ['test/lsp/acceptFindings.test.ts'],
  },
  codeLensProvider: {
    methods: ['textDocument/codeLens'],
    feature: 'code lenses',
    tests: ['test/helpers/helpers.test.ts', 'test/lsp/languageFeatures.test.ts'],
  },
  codeActionProvider: {
    methods: ['textDocument/codeAction'],
    feature: 'quick fixes, fix all, refactorings',
    tests: ['test/rules/fixes.test.ts', `${features}refactorings.test.ts`],
  },
  'workspace.workspaceFolders': {
    methods: ['workspace/didChangeWorkspaceFolders'],
    feature: 'several folders',
    tests: ['test/workspace/workspace.test.ts'],
  },
  'workspace.fileOperations': {
    methods: [
      'workspace/willRenameFiles',
      'workspace/didRenameFiles',
      'workspace/didCreateFiles',
      'workspace/didDeleteFiles',
    ],
    feature: 'links follow files that move',
    tests: [`${features}rename.test.ts`],
  },
};

/** Every client that asks for everything, so that all that the server has is told. */
const everything: Abilities = {
  ...{ pullsDiagnostics: true, versionedEdits: true },
  refreshes: { diagnostics: true, lenses: true, hints: true, tokens: true },
  ...{
    positionEncoding: 'utf-16',
    annotatedEdits: true,
    renamesFiles: true,
    snippets: true,
    locationLinks: true,
  },
  ...{ watchesFiles: true, hasConfiguration: true, registersConfiguration: true },
  ...{ milepost: false, files: false, builtInMarkdown: false },
};

/** The names of what the server really offers. */
export function offered(): readonly string[] {
  const all: ServerCapabilities = capabilities(everything);
  const names = Object.entries(all).filter(([, value]) => value !== undefined && value !== false);
  return names.flatMap(([name, value]) =>
    name === 'workspace' ? Object.keys(value as object).map((key) => `workspace.${key}`) : name,
  );
}

const linkTo = (test: string): string => `[${test.replace(/^test\/|\.test\.ts$/g, '')}](../${test})`;

/** `docs/requests.md`. */
export function requestTable(): string {
  const rows = offered().map((name) => {
    const row = requestRows[name];
    if (!row) throw new Error(`tools/generate/requestTable.ts has no row for ${name}.`);
    const methods = row.methods.map((method) => `\`${method}\``).join(', ');
    return `| ${methods} | ${row.feature} | ${row.tests.map(linkTo).join(', ')} |`;
  });
  return [
    '# What an editor can ask',
    '',
    'Made from the capabilities that the server tells its clients: `npm run generate`.',
    '',
    '| LSP method | feature | tests |',
    '| --- | --- | --- |',
    ...rows,
    '',
    '## What to count on',
    '',
    '| behaviour | LSP methods | shown by |',
    '| --- | --- | --- |',
    ...behaviours.map(({ what, methods, tests }) => {
      const files = [...new Set(tests.map(([file]) => file))];
      const said = methods.map((method) => `\`${method}\``).join(', ');
      return `| ${what} | ${said} | ${files.map(linkTo).join(', ')} |`;
    }),
    '',
  ].join('\n');
}
