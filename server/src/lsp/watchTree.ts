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
  readonly source: readonly TreeNode[];
  readonly nodes: readonly TreeNode[];
}

export function watchTree(service: Pick<Service, 'treeChildren' | 'staleTree'>): WatchedTree {
  const given = new Map<string | null, Given>();

  function give(id: string | null, source: readonly TreeNode[]): readonly TreeNode[] {
    const nodes = source.map((node) => ({ ...node, range: null }));
    given.set(id, { source, nodes });
    return nodes;
  }

  return {
    children: (id) => give(id, service.treeChildren(id)),
    changes() {
      const nodes: TreeNode[] = [];
      const lists: (string | null)[] = [];
      const stale = service.staleTree();
      if (stale.size === 0) return null;
      for (const [id, { source, nodes: before }] of [...given]) {
        // A parent that is gone was said to have no children by its own parent's list.
        if (!stale.has(id) || !given.has(id)) continue;
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
