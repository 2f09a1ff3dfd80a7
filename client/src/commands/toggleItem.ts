import { window } from 'vscode';
import { type TreeNode, type TreeRevealParams, treeReveal } from '../../../server/src/lsp/protocol';
import type { CommandContext } from '../registerCommands';
import { tickNode } from '../tickNode';

/** Ticks or unticks the item on the cursor's line. */
export async function toggleItem({ server, output }: CommandContext): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || !server.client) return;
  const params: TreeRevealParams = {
    uri: editor.document.uri.toString(),
    line: editor.selection.active.line,
  };
  const chain = await server.client.sendRequest<readonly TreeNode[]>(treeReveal, params);
  const item = chain.at(-1);
  if (item?.kind === 'item') await tickNode(server.client, item, !item.ticked, output);
  else void window.setStatusBarMessage('No checklist item on this line.', 4000);
}
