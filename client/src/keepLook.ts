import { commands, type Memento } from 'vscode';
import { isFiltered, lookWords, plainLook, type TreeLook } from './treeLook';

const key = 'milepost.look';

/** What was chosen in this workspace the last time. */
export const readLook = (memory: Memento): TreeLook => ({
  ...plainLook,
  ...memory.get<Partial<TreeLook>>(key),
});

/** Remembers it, and shows that something is hidden. */
export function showLook(memory: Memento, view: { message?: string | undefined }, look: TreeLook): void {
  void memory.update(key, look);
  view.message = lookWords(look) as string;
  void commands.executeCommand('setContext', 'milepost.filtered', isFiltered(look));
}
