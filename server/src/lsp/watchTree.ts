import type { Service } from '../service';
import type { TreeChanged, TreeNode } from './protocol';

/** What a client was last given of the tree, and how that differs from what it would be given now. */
export interface WatchedTree {
  children(id: string | null): readonly TreeNode[];
  /** Null where nothing that was given has changed. */
  changes(): TreeChanged | null;
}

export function watchTree(service: Service): WatchedTree {
  const given = new Map<string | null, readonly TreeNode[]>();

  function children(id: string | null): readonly TreeNode[] {
    const nodes = service.treeChildren(id).map((node) => ({ ...node, range: null }));
    given.set(id, nodes);
    return nodes;
  }

  return {
    children,
    changes() {
      const nodes: TreeNode[] = [];
      const lists: (string | null)[] = [];
      for (const [id, before] of [...given]) {
        // A parent that is gone was said to have no children by its own parent's list.
        if (!given.has(id)) continue;
        const now = children(id);
        if (now.length !== before.length || now.some((node, at) => node.id !== before[at]!.id)) {
          lists.push(id);
          const kept = new Set(now.map((node) => node.id));
          for (const node of before) if (!kept.has(node.id)) forget(node.id);
        }
        const old = new Map(before.map((node) => [node.id, JSON.stringify(node)]));
        nodes.push(...now.filter((node) => old.has(node.id) && old.get(node.id) !== JSON.stringify(node)));
      }
      return nodes.length + lists.length > 0 ? { nodes, lists } : null;
    },
  };

  function forget(id: string): void {
    for (const node of given.get(id) ?? []) forget(node.id);
    given.delete(id);
  }
}
