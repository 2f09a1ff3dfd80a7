import type { TreeContext } from '../features/shared/treeWords';
import { treeChildren, treeRow } from '../features/tree';
import { type Database, query } from '../graph/database';
import { sameShape } from '../graph/sameShape';
import type { TreeNode } from '../lsp/protocol';

/** The lists of the tree, each a query of its own, so that an edit renews only those whose nodes came out different. */
export function createTree(database: Database, context: () => TreeContext) {
  const rowOf = query<string, TreeNode | null>('tree row', (_, id) => treeRow(context(), id), sameShape);
  const row = (id: string): TreeNode | null => database.get(rowOf, id);
  const childrenOf = query<string, readonly TreeNode[]>(
    'tree',
    (_, id) => treeChildren(context(), id === '' ? null : id, row),
    sameShape,
  );
  const stale = new Set<string | null>();
  database.onStale(childrenOf, (id) => stale.add(id === '' ? null : id));
  return {
    children: (id: string | null): readonly TreeNode[] => database.get(childrenOf, id ?? ''),
    stale(): ReadonlySet<string | null> {
      const all = new Set(stale);
      stale.clear();
      return all;
    },
  };
}
