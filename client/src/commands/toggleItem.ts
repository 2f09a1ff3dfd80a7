import { window } from 'vscode';
import { chainAtCursor } from '../chainAtCursor';
import type { CommandContext } from '../registerCommands';
import { tickNode } from '../tickNode';

/** Ticks or unticks the item on the cursor's line. */
export async function toggleItem({ server, output }: CommandContext): Promise<void> {
  if (!window.activeTextEditor || !server.client) return;
  const item = (await chainAtCursor(server)).at(-1);
  if (item?.kind === 'item') await tickNode(server.client, item, !item.ticked, output);
  else void window.setStatusBarMessage('No checklist item on this line.', 4000);
}
