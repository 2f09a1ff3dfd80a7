import { type QuickPickItem, window } from 'vscode';
import type { TreeNode } from '../../../server/src/lsp/protocol';
import type { CommandContext } from '../registerCommands';
import { showNode } from './showNode';

/** Every milestone with its status; the chosen one opens. */
export async function goToMilestone({ view, server }: CommandContext): Promise<void> {
  const choice = await window.showQuickPick(milestones(view.tree.children), {
    title: 'Go to Milestone',
    placeHolder: 'A milestone by number, title or status',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (choice) await showNode({ server }, choice.node);
}

interface Choice extends QuickPickItem {
  readonly node: TreeNode;
}

async function milestones(children: (id: string | null) => Promise<readonly TreeNode[]>): Promise<Choice[]> {
  const roots = await children(null);
  const several = roots.filter(({ kind }) => kind === 'roadmap').length > 1;
  const lists = await Promise.all(
    roots.map(async (root) => {
      const nodes = root.kind === 'milestone' ? [root] : await children(root.id);
      return nodes
        .filter(({ kind }) => kind === 'milestone')
        .map((node) => ({
          node,
          label: node.label,
          description: node.description,
          ...(several ? { detail: root.label } : {}),
        }));
    }),
  );
  return lists.flat();
}
