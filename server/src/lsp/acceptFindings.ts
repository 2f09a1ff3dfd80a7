import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Session } from './session';

/**
 * Writes all that is found now below a document's config into the baseline that the config names, and names one where it
 * names none. What was accepted before stays accepted.
 */
export async function acceptFindings({ workspace, connection }: Session, uri: string): Promise<void> {
  const plan = await workspace.planBaseline(uri);
  const edit: WorkspaceEdit = { documentChanges: [] };
  for (const { uri: at, text } of plan.files) {
    edit.documentChanges!.push({ kind: 'create', uri: at, options: { overwrite: true } }, filled(at, text));
  }
  const label = `Accept ${plan.count} findings`;
  const { applied } = await connection.workspace.applyEdit({ label, edit });
  // The editor may keep what it wrote unsaved for a while.
  if (applied) workspace.assumeBaseline(plan.folder, plan.baseline);
}

function filled(uri: string, text: string): TextDocumentEdit {
  const start = { line: 0, character: 0 };
  return { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] };
}
