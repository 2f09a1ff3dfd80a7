import { TabInputText, type TextDocument, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import type { PlannedEdit } from '../../server/src/lsp/protocol';
import { textHash } from '../../server/src/lsp/textHash';

/**
 * Applies an edit only if every document still is what the server saw: by version where it is open, by hash where it is
 * not. Null when that went well, else why not. What no tab shows is saved, if nobody had changed it before: VS Code keeps
 * documents open that nobody sees.
 */
export async function applyPlannedEdit(
  client: BaseLanguageClient,
  edit: NonNullable<PlannedEdit['edit']>,
  saw: PlannedEdit['saw'],
): Promise<string | null> {
  const clean: TextDocument[] = [];
  const moved = 'The document has changed in the meantime; nothing was done.';
  for (const change of edit.documentChanges ?? []) {
    if (!('textDocument' in change) || change.textDocument.version === null) continue;
    const uri = Uri.parse(change.textDocument.uri).toString();
    const open = workspace.textDocuments.find((document) => document.uri.toString() === uri);
    if (open?.version !== change.textDocument.version) return moved;
    if (!open.isDirty && !hasTab(uri)) clean.push(open);
  }
  for (const { uri, hash } of saw) {
    const document = await workspace.openTextDocument(Uri.parse(uri)).then(undefined, () => null);
    if (!document || textHash(document.getText()) !== hash) return moved;
    if (!document.isDirty) clean.push(document);
  }
  const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit as WorkspaceEdit);
  if (!(await workspace.applyEdit(converted))) return 'The document could not be changed.';
  for (const document of clean) await document.save();
  return null;
}

function hasTab(uri: string): boolean {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri);
}
