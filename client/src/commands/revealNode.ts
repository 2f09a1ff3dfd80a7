import { commands } from 'vscode';
import type { TreeNode } from '../../../server/src/lsp/protocol';
import type { CommandContext } from '../registerCommands';

/** Opens the view at a node, by its id: where the status bar leads. */
export async function revealNode({ view }: CommandContext, id: string | undefined): Promise<void> {
  await commands.executeCommand('milepost.roadmap.focus');
  const node = id === undefined ? null : await find(id);
  if (node) await view.view.reveal(node, { select: true, focus: true });

  async function find(wanted: string): Promise<TreeNode | null> {
    for (const root of await view.tree.children(null)) {
      for (const milestone of await view.tree.children(root.id)) {
        if (milestone.id === wanted) return view.tree.adopt([root, milestone]);
        if (!wanted.startsWith('phase ') || !milestone.uri || !wanted.includes(milestone.uri)) continue;
        const phase = (await view.tree.children(milestone.id)).find((node) => node.id === wanted);
        if (phase) return view.tree.adopt([root, milestone, phase]);
      }
    }
    return null;
  }
}
