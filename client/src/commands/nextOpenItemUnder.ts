import { window } from 'vscode';
import type { TreeNode } from '../../../server/src/lsp/protocol';
import type { CommandContext } from '../registerCommands';
import { showNode } from './showNode';

/** Opens the first open item of a milestone, phase or checklist of the view. */
export async function nextOpenItemUnder(
  { view, server }: CommandContext,
  node: TreeNode | undefined,
): Promise<void> {
  const from = node ?? view.view.selection[0];
  const item = from && (await firstOpen(from));
  if (item) await showNode({ server }, item);
  else void window.setStatusBarMessage('No open item here.', 4000);

  async function firstOpen(at: TreeNode): Promise<TreeNode | null> {
    if (at.kind === 'item' && at.ticked === false) return at;
    for (const child of at.hasChildren ? await view.tree.children(at.id) : []) {
      const found = await firstOpen(child);
      if (found) return found;
    }
    return null;
  }
}
