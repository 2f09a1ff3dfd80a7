import { Disposable, type Event, type LogOutputChannel, type Memento, type TreeView, window } from 'vscode';
import {
  type Busy,
  busyNotification,
  type TreeChanged,
  type TreeNode,
  treeChanged,
} from '../../server/src/lsp/protocol';
import type { TreeApi } from './api';
import type { ContextKeys } from './contextKeys';
import type { ServerLife } from './createServerLife';
import { keepBadge } from './keepBadge';
import { readLook, showLook } from './keepLook';
import { movePhase, movePhases } from './movePhases';
import { createRoadmapTree, type RoadmapTree } from './roadmapTree';
import { showBusy } from './showBusy';
import { tickNode } from './tickNode';
import { treeItem } from './treeItem';
import type { TreeLook } from './treeLook';

export interface RoadmapView extends Disposable {
  readonly tree: RoadmapTree;
  readonly view: TreeView<TreeNode>;
  readonly onRoots: Event<readonly TreeNode[]>;
  readonly api: TreeApi;
  readonly look: TreeLook;
  setLook(look: TreeLook): void;
}

/** The Roadmap view: filled by the server, told by it what changed, ticked through it. */
export function createRoadmapView(
  server: ServerLife,
  output: LogOutputChannel,
  memory: Memento,
  keys: ContextKeys,
): RoadmapView {
  const tree = createRoadmapTree(() => {
    const { client } = server;
    return client && ((method, params) => client.sendRequest(method, params));
  });
  const view: TreeView<TreeNode> = window.createTreeView('milepost.roadmap', {
    treeDataProvider: tree,
    showCollapseAll: true,
    manageCheckboxStateManually: true,
    dragAndDropController: movePhases(server, tree, (node) => void view.reveal(node, { select: true })),
  });
  const setLook = (look: TreeLook): void => {
    tree.look = look;
    showLook(memory, keys, view, look);
  };
  setLook(readLook(memory));
  const busy = showBusy();
  server.onCreated((client) => {
    client.onNotification(treeChanged, (changes: TreeChanged) => tree.apply(changes));
    client.onNotification(busyNotification, ({ message }: Busy) => busy.show(message));
  });

  const tick = async (node: TreeNode, done: boolean): Promise<boolean> => {
    const ticked = await tickNode(server.client, node, done, output);
    // The box that was clicked shows what it will be; refused, it must show what is.
    if (!ticked) tree.apply({ nodes: [node], lists: [] });
    return ticked;
  };

  const parts = Disposable.from(
    view,
    busy,
    server.onStarted(() => tree.reset()),
    server.onStopped(() => busy.show(null)),
    keepBadge(view),
    view.onDidChangeCheckboxState(async ({ items }) => {
      // One after the other: each edit is made for the text that the one before has left.
      for (const [node, state] of items) await tick(node, state === 1);
    }),
  );

  return {
    tree,
    view,
    onRoots: tree.onRoots,
    api: {
      children: (node) => tree.children(node?.id ?? null),
      shown: async (node) => (await tree.getChildren(node)) ?? [],
      move: async (node, onto) => (await movePhase(server, tree, node, onto)) === null,
      get look() {
        return tree.look;
      },
      set look(look) {
        setLook(look);
      },
      item: treeItem,
      onChanged: tree.onChanged,
      tick,
      get badge() {
        return view.badge;
      },
    },
    get look() {
      return tree.look;
    },
    setLook,
    dispose: () => parts.dispose(),
  };
}
