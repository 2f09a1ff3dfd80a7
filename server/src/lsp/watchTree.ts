import type { Service } from '../service';
import type { TreeChanged, TreeNode } from './protocol';

/** What a client was last given of the tree, and how that differs from what it would be given now. */
export interface WatchedTree {
  children(id: string | null): readonly TreeNode[];
  /** Null where nothing that was given has changed. */
  changes(): TreeChanged | null;
}

/** A list as it was given. */
interface Given {
  /** Lists are given after those that hold their parent. */
  readonly order: number;
  readonly nodes: readonly TreeNode[];
}

export function watchTree(service: Pick<Service, 'treeChildren' | 'staleTree'>): WatchedTree {
  const given = new Map<string | null, Given>();
  let orders = 0;

  function give(id: string | null, nodes: readonly TreeNode[]): readonly TreeNode[] {
    given.set(id, { order: given.get(id)?.order ?? orders++, nodes });
    return nodes;
  }

  return {
    children: (id) => give(id, service.treeChildren(id)),
    changes() {
      const nodes: TreeNode[] = [];
      const lists: (string | null)[] = [];
      const stale = service.staleTree();
      if (stale.size === 0) return null;
      const orderOf = (id: string | null): number => given.get(id)?.order ?? 0;
      // A tree that was opened wide has tens of thousands of lists, of which an edit touches a handful.
      for (const id of [...stale].sort((a, b) => orderOf(a) - orderOf(b))) {
        const list = given.get(id);
        // A parent that is gone was said to have no children by its own parent's list.
        if (!list) continue;
        const { nodes: before } = list;
        const now = service.treeChildren(id);
        // The service keeps a list that came out the same: nothing to compare.
        if (now === before) continue;
        give(id, now);
        if (now.length !== before.length || now.some((node, at) => node.id !== before[at]!.id)) {
          lists.push(id);
          const kept = new Set(now.map((node) => node.id));
          for (const node of before) if (!kept.has(node.id)) forget(node.id);
        }
        const old = new Map(before.map((node) => [node.id, node]));
        for (const node of now) {
          const was = old.get(node.id);
          if (was && was !== node && JSON.stringify(was) !== JSON.stringify(node)) nodes.push(node);
        }
      }
      return nodes.length + lists.length > 0 ? { nodes, lists } : null;
    },
  };

  function forget(id: string): void {
    for (const node of given.get(id)?.nodes ?? []) forget(node.id);
    given.delete(id);
  }
}
