import type { Service } from '../service';
import type { TreeChanged, TreeNode } from './protocol';

/** What a client was last given of the tree, and how that differs from what it would be given now. */
export interface WatchedTree {
  children(id: string | null): readonly TreeNode[];
  /** Null where nothing that was given has changed. */
  changes(): TreeChanged | null;
}

/** A list as the service has it, and the nodes of it as they were given. */
interface Given {
  /** Lists are given after those that hold their parent. */
  readonly order: number;
  readonly source: readonly TreeNode[];
  readonly nodes: readonly TreeNode[];
}

export function watchTree(service: Pick<Service, 'treeChildren' | 'staleTree'>): WatchedTree {
  const given = new Map<string | null, Given>();
  let orders = 0;

  function give(id: string | null, source: readonly TreeNode[]): readonly TreeNode[] {
    const nodes = source.map((node) => ({ ...node, range: null }));
    given.set(id, { order: given.get(id)?.order ?? orders++, source, nodes });
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
        const { source, nodes: before } = list;
        const found = service.treeChildren(id);
        // The service keeps a list that came out the same: nothing to compare.
        if (found === source) continue;
        const now = give(id, found);
        if (now.length !== before.length || now.some((node, at) => node.id !== before[at]!.id)) {
          lists.push(id);
          const kept = new Set(now.map((node) => node.id));
          for (const node of before) if (!kept.has(node.id)) forget(node.id);
        }
        const old = new Map(before.map((node, at) => [node.id, { node, source: source[at] }]));
        for (const [at, node] of now.entries()) {
          const was = old.get(node.id);
          if (!was || was.source === found[at]) continue;
          if (JSON.stringify(was.node) !== JSON.stringify(node)) nodes.push(node);
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
