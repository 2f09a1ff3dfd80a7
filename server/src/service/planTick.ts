import { isBox, tick } from '../edits/tick';
import type { TreeContext } from '../features/shared/treeWords';
import { treeItem } from '../features/tree';
import type { PlannedEdit } from '../lsp/protocol';
import { rangeIn } from './createReports';

/** Ticks the box of a node of the tree, or takes the mark away. */
export function planTick(context: TreeContext, id: string, done: boolean): PlannedEdit {
  const found = treeItem(context, id);
  if (!found) return { edit: null, saw: [], refused: 'This item is no longer in the document.' };
  const { view, item } = found;
  if (!isBox(item)) {
    return {
      edit: null,
      saw: [],
      refused: 'This item has no box to tick: it states its progress in words.',
    };
  }
  const change = tick(item, done);
  const edits = change ? [{ range: rangeIn(view, change), newText: change.text }] : [];
  return {
    edit: { documentChanges: [{ textDocument: { uri: view.uri, version: view.version }, edits }] },
    saw: [],
  };
}
