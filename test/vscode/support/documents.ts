import {
  commands,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { ok } from './expect';

export const m2 = 'docs/roadmap/m2-households.md';
/** Opened by no test: VS Code keeps a document open long after its editor was closed. */
export const m3 = 'docs/roadmap/m3-reports.md';

export function uriOf(path: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  ok(folder, 'no folder is open');
  return Uri.joinPath(folder.uri, path);
}

export async function show(path: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(uriOf(path)));
}

export async function read(path: string): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uriOf(path)));
}

/** Where a text stands; it has to stand there once. */
export function rangeOf(document: TextDocument, text: string): Range {
  const whole = document.getText();
  const at = whole.indexOf(text);
  ok(at >= 0 && whole.indexOf(text, at + 1) < 0, `${JSON.stringify(text)} does not stand there once`);
  return new Range(document.positionAt(at), document.positionAt(at + text.length));
}

export async function replace(document: TextDocument, from: string, to: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, from), to);
  ok(await workspace.applyEdit(edit), 'VS Code refused the edit');
}

/** Nothing that was typed stays, and no editor. What VS Code writes itself, as its settings, is left to it. */
export async function leaveAll(): Promise<void> {
  const ours = ({ isDirty, uri }: TextDocument): boolean =>
    isDirty && !uri.path.endsWith('/User/settings.json');
  for (const document of workspace.textDocuments.filter(ours)) {
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.files.revert');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}
