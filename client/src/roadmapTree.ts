import { EventEmitter, MarkdownString, type TreeDataProvider, type TreeItem } from 'vscode';
import {
  type TreeChanged,
  type TreeNode,
  type TreeParams,
  type TreeTooltipParams,
  treeRequest,
  treeTooltip,
} from '../../server/src/lsp/protocol';
import { treeItem } from './treeItem';

export interface RoadmapTree extends TreeDataProvider<TreeNode> {
  readonly onChanged: EventEmitter<readonly (TreeNode | null)[]>['event'];
  readonly onRoots: EventEmitter<readonly TreeNode[]>['event'];
  children(id: string | null): Promise<readonly TreeNode[]>;
  /** The same object for the same node, as the view wants it. */
  known(node: TreeNode): TreeNode;
  apply(changes: TreeChanged): void;
  /** All is forgotten and asked for again. */
  reset(): void;
}

/** What asks the server; null while there is none. */
export type Ask = (<R>(method: string, params: object) => Promise<R>) | null;

/**
 * The nodes of the view. The view tells nodes apart by object, so one object stands for one id as long as it exists, and
 * what the server says of it is written into it. Children are asked for once; the server tells when they change.
 */
export function createRoadmapTree(ask: () => Ask): RoadmapTree {
  const nodes = new Map<string, TreeNode>();
  const lists = new Map<string | null, Promise<readonly TreeNode[]>>();
  const changedRows = new EventEmitter<TreeNode | TreeNode[] | undefined>();
  const changed = new EventEmitter<readonly (TreeNode | null)[]>();
  const roots = new EventEmitter<readonly TreeNode[]>();

  function known(node: TreeNode): TreeNode {
    const before = nodes.get(node.id);
    if (before) return Object.assign(clear(before), node);
    const mine = { ...node };
    nodes.set(node.id, mine);
    return mine;
  }

  function children(id: string | null): Promise<readonly TreeNode[]> {
    const held = lists.get(id);
    if (held) return held;
    const request = ask();
    if (!request) return Promise.resolve([]);
    const list = request<readonly TreeNode[]>(treeRequest, { id } satisfies TreeParams).then(
      (found) => {
        const mine = found.map(known);
        if (id === null && lists.get(null) === list) roots.fire(mine);
        return mine;
      },
      () => {
        if (lists.get(id) === list) lists.delete(id);
        return [];
      },
    );
    lists.set(id, list);
    return list;
  }

  function tell(what: readonly (TreeNode | null)[]): void {
    if (what.includes(null)) changedRows.fire(undefined);
    else changedRows.fire(what as TreeNode[]);
    changed.fire(what);
  }

  return {
    onDidChangeTreeData: changedRows.event,
    onChanged: changed.event,
    onRoots: roots.event,
    children,
    known,
    getChildren: async (node) => [...(await children(node?.id ?? null))],
    getTreeItem: (node) => treeItem(node),
    getParent: (node) => (node.parent === null ? null : nodes.get(node.parent)),
    async resolveTreeItem(item: TreeItem, node) {
      const text = await ask()?.<string | null>(treeTooltip, { id: node.id } satisfies TreeTooltipParams);
      if (text) item.tooltip = new MarkdownString(text, true);
      return item;
    },
    apply({ nodes: changedNodes, lists: changedLists }) {
      const shown = changedNodes.filter(({ id }) => nodes.has(id)).map(known);
      for (const id of changedLists) lists.delete(id);
      const parents = changedLists.map((id) => (id === null ? null : nodes.get(id)));
      const what = [...new Set([...shown, ...parents.filter((node) => node !== undefined)])];
      if (what.some((node) => node === null || node.parent === null))
        void children(null).then((all) => roots.fire(all));
      if (what.length > 0) tell(what);
    },
    reset() {
      lists.clear();
      tell([null]);
    },
  };
}

/** What a node no longer has (problems, a state) must not stay behind. */
function clear(node: TreeNode): TreeNode {
  for (const key of Object.keys(node)) delete (node as unknown as Record<string, unknown>)[key];
  return node;
}
