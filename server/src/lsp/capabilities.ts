import {
  CodeActionKind,
  type FileOperationOptions,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Abilities } from './readAbilities';

/** What the server offers to this client. */
export function capabilities(client: Abilities): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
    diagnosticProvider: client.pullsDiagnostics
      ? { identifier: 'milepost', interFileDependencies: true, workspaceDiagnostics: true }
      : undefined,
    hoverProvider: true,
    definitionProvider: true,
    declarationProvider: true,
    referencesProvider: { workDoneProgress: true },
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    documentLinkProvider: { resolveProvider: false },
    codeLensProvider: { resolveProvider: false },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll] },
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
