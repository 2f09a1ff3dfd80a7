import { window } from 'vscode';
import { type TreeNode, type TreeRevealParams, treeReveal } from '../../server/src/lsp/protocol';
import type { ServerLife } from './createServerLife';

/** From the roadmap to what the cursor is on; empty where that is nothing of one. */
export async function chainAtCursor({ client }: ServerLife): Promise<readonly TreeNode[]> {
  const editor = window.activeTextEditor;
  if (!editor || !client) return [];
  const params: TreeRevealParams = {
    uri: editor.document.uri.toString(),
    line: editor.selection.active.line,
  };
  return client.sendRequest<readonly TreeNode[]>(treeReveal, params);
}
