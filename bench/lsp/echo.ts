import { createConnection, ProposedFeatures, TextDocumentSyncKind } from 'vscode-languageserver/node';

/** A server that knows nothing: what the protocol itself costs. */
const connection = createConnection(ProposedFeatures.all);
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: true,
    workspaceSymbolProvider: true,
    documentSymbolProvider: true,
    completionProvider: {},
  },
}));
connection.languages.diagnostics.on(() => ({ kind: 'full', items: [] }));
connection.onHover(() => null);
connection.onDefinition(() => null);
connection.onReferences(() => []);
connection.onRenameRequest(() => null);
connection.onWorkspaceSymbol(() => []);
connection.onDocumentSymbol(() => []);
connection.onCompletion(() => []);
connection.listen();
