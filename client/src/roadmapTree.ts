import { EventEmitter, MarkdownString, type TreeDataProvider, type TreeItem } from 'vscode';
import {
  type TreeChanged,
  type TreeNode,
  type TreeParams,
  type TreeTooltipParams,
  treeFindRequest,
  treeRequest,
  treeTooltip,
} from '../../server/src/lsp/protocol';
import { treeItem } from './treeItem';
import { grouped, isFiltered, plainLook, type TreeLook, visible } from './treeLook';

export interface RoadmapTree extends TreeDataProvider<TreeNode> {
  readonly onChanged: EventEmitter<readonly (TreeNode | null)[]>['event'];
  readonly onRoots: EventEmitter<readonly TreeNode[]>['event'];
  /** As the server has them: neither grouped nor filtered. */
  children(id: string | null): Promise<readonly TreeNode[]>;
  /** The view's own object for the last of a chain from a root; null where the filter hides it. */
  adopt(chain: readonly TreeNode[]): Promise<TreeNode | null>;
  apply(changes: TreeChanged): void;
  look: TreeLook;
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
  const members = new Map<string, readonly TreeNode[]>();
  const groupOf = new Map<string, TreeNode>();
  const changedRows = new EventEmitter<TreeNode | TreeNode[] | undefined>();
  const changed = new EventEmitter<readonly (TreeNode | null)[]>();
  const roots = new EventEmitter<readonly TreeNode[]>();
  let look = plainLook;
  let matching: Promise<ReadonlySet<string> | null> = Promise.resolve(null);

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

  /** As they are shown: filtered, and those of a roadmap in groups if that is wanted. */
  async function shown(node: TreeNode | null): Promise<readonly TreeNode[]> {
    if (node?.kind === 'group') return members.get(node.id) ?? [];
    const all = visible(await children(node?.id ?? null), look, await matching);
    if (node?.kind !== 'roadmap' || look.group === 'none') return all;
    return grouped(node.id, all, look.group).map((group) => {
      const mine = known(group.node);
      members.set(mine.id, group.members);
      for (const member of group.members) groupOf.set(member.id, mine);
      return mine;
    });
  }

  const parentOf = (node: TreeNode): TreeNode | null | undefined => {
    if (look.group !== 'none' && node.kind === 'milestone') return groupOf.get(node.id);
    return node.parent === null ? null : nodes.get(node.parent);
  };

  function tell(what: readonly (TreeNode | null)[]): void {
    if (what.includes(null)) changedRows.fire(undefined);
    else changedRows.fire(what as TreeNode[]);
    changed.fire(what);
  }

  function find(): void {
    const { text } = look;
    matching =
      text === ''
        ? Promise.resolve(null)
        : (ask()?.<readonly string[]>(treeFindRequest, { text }) ?? Promise.resolve([])).then(
            (found) => new Set(found),
            () => null,
          );
  }

  return {
    onDidChangeTreeData: changedRows.event,
    onChanged: changed.event,
    onRoots: roots.event,
    children,
    getChildren: async (node) => [...(await shown(node ?? null))],
    getTreeItem: (node) => treeItem(node),
    getParent: parentOf,
    async adopt(chain) {
      let at: TreeNode | null = null;
      for (const node of chain.map(known)) {
        let list: readonly TreeNode[] = await shown(at);
        if (node.kind === 'milestone' && look.group !== 'none') {
          at = groupOf.get(node.id) ?? null;
          list = at ? await shown(at) : [];
        }
        if (!list.includes(node)) return null;
        at = node;
      }
      return at;
    },
    async resolveTreeItem(item: TreeItem, node) {
      const text = await ask()?.<string | null>(treeTooltip, { id: node.id } satisfies TreeTooltipParams);
      if (text) item.tooltip = new MarkdownString(text, true);
      return item;
    },
    apply({ nodes: changedNodes, lists: changedLists }) {
      const mine = changedNodes.filter(({ id }) => nodes.has(id)).map(known);
      for (const id of changedLists) lists.delete(id);
      const parents = changedLists.map((id) => (id === null ? null : nodes.get(id)));
      // What is filtered or grouped may now belong elsewhere.
      const around = look.group === 'none' && !isFiltered(look) ? [] : mine.map(aboveOf);
      if (look.text !== '') find();
      const what = [...new Set([...mine, ...parents, ...around].filter((node) => node !== undefined))];
      if (what.some((node) => node === null || node.parent === null))
        void children(null).then((all) => roots.fire(all));
      if (what.length > 0) tell(what);
    },
    get look() {
      return look;
    },
    set look(next) {
      look = next;
      members.clear();
      groupOf.clear();
      find();
      tell([null]);
    },
    reset() {
      lists.clear();
      find();
      tell([null]);
    },
  };

  function aboveOf({ parent }: TreeNode): TreeNode | null | undefined {
    return parent === null ? null : nodes.get(parent);
  }
}

/** What a node no longer has (problems, a state) must not stay behind. */
function clear(node: TreeNode): TreeNode {
  for (const key of Object.keys(node)) delete (node as unknown as Record<string, unknown>)[key];
  return node;
}
