import type { Memento } from 'vscode';
import type { ContextKeys } from './contextKeys';
import { isFiltered, lookWords, plainLook, type TreeLook } from './treeLook';

const key = 'milepost.look';

/** What was chosen in this workspace the last time. */
export const readLook = (memory: Memento): TreeLook => ({
  ...plainLook,
  ...memory.get<Partial<TreeLook>>(key),
});

/** Remembers it, and shows that something is hidden. */
export function showLook(
  memory: Memento,
  keys: ContextKeys,
  view: { message?: string | undefined },
  look: TreeLook,
): void {
  void memory.update(key, look);
  view.message = lookWords(look) as string;
  keys.set('milepost.filtered', isFiltered(look));
}
