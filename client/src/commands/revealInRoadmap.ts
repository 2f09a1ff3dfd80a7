import { window } from 'vscode';
import { chainAtCursor } from '../chainAtCursor';
import type { CommandContext } from '../registerCommands';

/** Selects in the view what the cursor is on. */
export async function revealInRoadmap({ server, view }: CommandContext): Promise<void> {
  const chain = await chainAtCursor(server);
  const node = await view.tree.adopt(chain);
  if (node) await view.view.reveal(node, { select: true, focus: true, expand: true });
  else if (chain.length > 0) void window.setStatusBarMessage('The filter of the roadmap hides it.', 4000);
  else void window.setStatusBarMessage('Nothing of a roadmap on this line.', 4000);
}
