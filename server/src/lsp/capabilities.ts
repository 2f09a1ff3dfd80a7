import {
  CodeActionKind,
  type FileOperationOptions,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { acceptCommand } from '../service';
import { tokenLegend } from './encodeTokens';
import type { Abilities } from './readAbilities';

/** What the server offers to this client. */
export function capabilities(client: Abilities): ServerCapabilities {
  return {
    positionEncoding: client.positionEncoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
    diagnosticProvider: client.pullsDiagnostics
      ? {
          identifier: 'milepost',
          interFileDependencies: true,
          workspaceDiagnostics: true,
          workDoneProgress: true,
        }
      : undefined,
    hoverProvider: true,
    definitionProvider: true,
    declarationProvider: true,
    referencesProvider: { workDoneProgress: true },
    documentHighlightProvider: true,
    completionProvider: { triggerCharacters: [' ', '(', '#', '-', '`', '/', '"'], resolveProvider: true },
    inlayHintProvider: true,
    workspaceSymbolProvider: true,
    // VS Code folds and selects Markdown by itself.
    foldingRangeProvider: !client.builtInMarkdown,
    selectionRangeProvider: !client.builtInMarkdown,
    semanticTokensProvider: { legend: tokenLegend, full: true, range: true },
    callHierarchyProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
    renameProvider: { prepareProvider: true, workDoneProgress: true },
    documentLinkProvider: { resolveProvider: false },
    executeCommandProvider: { commands: [acceptCommand] },
    codeLensProvider: { resolveProvider: false },
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll, CodeActionKind.Refactor],
    },
    // VS Code has an outline of headings of its own; a second one would stand beside it.
    documentSymbolProvider: !client.builtInMarkdown,
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: {
        didCreate: markdownFiles,
        willRename: everyFile,
        didRename: markdownFiles,
        didDelete: markdownFiles,
      },
    },
  };
}

const markdownFiles: FileOperationOptions['didCreate'] & object = {
  filters: [
    { pattern: { glob: '**/*.{md,markdown}', matches: 'file' } },
    { pattern: { glob: '**', matches: 'folder' } },
  ],
};

/** A picture that moves is linked too. */
const everyFile: FileOperationOptions['willRename'] & object = { filters: [{ pattern: { glob: '**/*' } }] };
