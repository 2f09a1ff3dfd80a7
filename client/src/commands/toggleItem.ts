import { window } from 'vscode';
import type { TreeNode } from '../../../server/src/lsp/protocol';
import { chainAtCursor } from '../chainAtCursor';
import type { CommandContext } from '../registerCommands';

/** Ticks or unticks a row of the view, the one that is selected there, or else the item on the cursor's line. */
export async function toggleItem(context: CommandContext, on?: TreeNode | 'selected'): Promise<void> {
  const { server, view } = context;
  if (!server.client) return;
  const row = on === 'selected' ? view.view.selection[0] : on;
  const item = on === undefined ? (await chainAtCursor(server)).at(-1) : row;
  if (item?.kind === 'item') await view.api.tick(item, !item.ticked);
  else
    void window.setStatusBarMessage(
      on === undefined ? 'No checklist item on this line.' : 'No checklist item is selected.',
      4000,
    );
}
