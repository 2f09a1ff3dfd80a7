import { TabInputText, Uri, type WorkspaceEditMetadata, window, workspace } from 'vscode';
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
  options: WorkspaceEditMetadata = {},
): Promise<string | null> {
  const clean = new Set<string>();
  const moved = 'The document has changed in the meantime; nothing was done.';
  for (const change of edit.documentChanges ?? []) {
    if (!('textDocument' in change) || change.textDocument.version === null) continue;
    const uri = Uri.parse(change.textDocument.uri).toString();
    const open = workspace.textDocuments.find((document) => document.uri.toString() === uri);
    if (open?.version !== change.textDocument.version) return moved;
    if (!open.isDirty && !hasTab(uri)) clean.add(uri);
  }
  for (const { uri, hash } of saw) {
    const document = await workspace.openTextDocument(Uri.parse(uri)).then(undefined, () => null);
    if (!document || textHash(document.getText()) !== hash) return moved;
    if (!document.isDirty) clean.add(uri);
  }
  const { born, rest } = births(edit.documentChanges ?? []);
  const converted = await client.protocol2CodeConverter.asWorkspaceEdit({
    documentChanges: rest,
  } as WorkspaceEdit);
  for (const [uri, text] of born)
    converted.createFile(Uri.parse(uri), { contents: new TextEncoder().encode(text) });
  if (!(await workspace.applyEdit(converted, options))) return 'The document could not be changed.';
  // VS Code saves by its own setting what a refactoring touched, under the names that files have then.
  if (!options.isRefactoring) for (const uri of clean) await save(Uri.parse(uri));
  return null;
}

/**
 * Asked for anew: VS Code may have let go of the document that was edited, and opened it again for the edit. Whether it
 * is dirty VS Code knows, and passes over it if not; here the news of that may still be on its way.
 */
async function save(uri: Uri): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  await document.save();
}

type Changes = NonNullable<NonNullable<PlannedEdit['edit']>['documentChanges']>;

/** New files, each with its text: filled afterwards they would be unsaved, and each would open in a tab of its own. */
function births(changes: Changes): { born: ReadonlyMap<string, string>; rest: Changes } {
  const born = new Map<string, string>();
  const rest: Changes = [];
  for (const change of changes) {
    if ('kind' in change && change.kind === 'create') born.set(change.uri, '');
    else if ('textDocument' in change && born.has(change.textDocument.uri))
      born.set(
        change.textDocument.uri,
        change.edits.map((each) => ('newText' in each ? each.newText : '')).join(''),
      );
    else rest.push(change);
  }
  return { born, rest };
}

function hasTab(uri: string): boolean {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri);
}
