import { window } from 'vscode';
import type { ActOn, TreeNode } from '../../server/src/lsp/protocol';
import { chainAtCursor } from './chainAtCursor';
import type { ServerLife } from './createServerLife';

/** A row of the view, or what a lens or light bulb names. */
export type On = TreeNode | { readonly uri: string; readonly key: string; readonly what?: string };

export interface ActTarget {
  readonly on: ActOn;
  /** How it is called in questions; null where nobody said. */
  readonly label: string | null;
}

/** What a command is about: its argument, else the milestone or phase under the cursor. Says so where there is none. */
export async function actTarget(
  server: ServerLife,
  given: On | undefined,
  kind: 'milestone' | 'phase',
): Promise<ActTarget | null> {
  if (given && 'key' in given) return { on: { uri: given.uri, key: given.key }, label: given.what ?? null };
  const node = given ?? (await chainAtCursor(server)).findLast((each) => each.kind === kind);
  if (node) return { on: { id: node.id }, label: node.label };
  void window.setStatusBarMessage(`No ${kind} on this line.`, 4000);
  return null;
}
