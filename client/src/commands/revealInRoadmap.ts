import { window } from 'vscode';
import { type TreeNode, type TreeRevealParams, treeReveal } from '../../../server/src/lsp/protocol';
import type { CommandContext } from '../registerCommands';

/** Selects in the view what the cursor is on. */
export async function revealInRoadmap({ server, view }: CommandContext): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || !server.client) return;
  const params: TreeRevealParams = {
    uri: editor.document.uri.toString(),
    line: editor.selection.active.line,
  };
  const chain = await server.client.sendRequest<readonly TreeNode[]>(treeReveal, params);
  const node = chain.map(view.tree.known).at(-1);
  if (node) await view.view.reveal(node, { select: true, focus: true, expand: true });
  else void window.setStatusBarMessage('Nothing of a roadmap on this line.', 4000);
}
