import {
  type Disposable,
  type Tab,
  TabInputText,
  type TextDocument,
  Uri,
  type WorkspaceEditMetadata,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import type { PlannedEdit } from '../../server/src/lsp/protocol';
import { textHash } from '../../server/src/lsp/textHash';

/**
 * Applies an edit only if every document still is what the server saw: by version where it is open, by hash where it is
 * not. Null when that went well, else why not.
 */
export type ApplyEdit = (
  client: BaseLanguageClient,
  edit: NonNullable<PlannedEdit['edit']>,
  saw: PlannedEdit['saw'],
  options?: WorkspaceEditMetadata,
) => Promise<string | null>;

/** VS Code opens a tab for a document that waits to be saved. The news of it may come so many milliseconds after that. */
const soonAfter = 3000;

/**
 * What nobody has opened is saved, if nobody had changed it before: VS Code keeps documents open that nobody sees. A tab
 * that it opens by itself while an edit is being saved, however long that takes, is no reason to leave the next edit
 * unsaved.
 */
export function createApplyEdit(subscriptions: Disposable[]): ApplyEdit {
  /** Until when a tab of a document is one that VS Code opens by itself. */
  const savedUntil = new Map<string, number>();
  const uninvited = new Set<string>();
  subscriptions.push(
    window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
      for (const uri of closed.flatMap(uriIn)) uninvited.delete(uri);
      for (const uri of opened.flatMap(uriIn))
        if (Date.now() < (savedUntil.get(uri) ?? 0)) uninvited.add(uri);
    }),
  );

  const isToBeSaved = (document: TextDocument, isOpen: boolean): boolean =>
    !document.isDirty && (!isOpen || uninvited.has(document.uri.toString()));

  return async (client, edit, saw, options = {}) => {
    const toSave = new Set<string>();
    const moved = 'The document has changed in the meantime; nothing was done.';
    for (const change of edit.documentChanges ?? []) {
      if (!('textDocument' in change) || change.textDocument.version === null) continue;
      const uri = Uri.parse(change.textDocument.uri).toString();
      const open = workspace.textDocuments.find((document) => document.uri.toString() === uri);
      if (open?.version !== change.textDocument.version) return moved;
      if (isToBeSaved(open, hasTab(uri))) toSave.add(uri);
    }
    for (const { uri, hash } of saw) {
      const document = await workspace.openTextDocument(Uri.parse(uri)).then(undefined, () => null);
      if (!document || textHash(document.getText()) !== hash) return moved;
      if (isToBeSaved(document, false)) toSave.add(document.uri.toString());
    }
    const { born, rest } = births(edit.documentChanges ?? []);
    const converted = await client.protocol2CodeConverter.asWorkspaceEdit({
      documentChanges: rest,
    } as WorkspaceEdit);
    for (const [uri, text] of born)
      converted.createFile(Uri.parse(uri), { contents: new TextEncoder().encode(text) });
    // VS Code saves by its own setting what a refactoring touched, under the names that files have then.
    if (options.isRefactoring) toSave.clear();
    for (const uri of toSave) savedUntil.set(uri, Number.POSITIVE_INFINITY);
    try {
      if (!(await workspace.applyEdit(converted, options))) return 'The document could not be changed.';
      for (const uri of toSave) await save(Uri.parse(uri));
      return null;
    } finally {
      for (const uri of toSave) savedUntil.set(uri, Date.now() + soonAfter);
    }
  };
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
  return window.tabGroups.all.some(({ tabs }) => tabs.flatMap(uriIn).includes(uri));
}

const uriIn = ({ input }: Tab): string[] => (input instanceof TabInputText ? [input.uri.toString()] : []);
