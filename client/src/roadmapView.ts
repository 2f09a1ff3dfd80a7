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
import type { ApplyEdit } from './createApplyEdit';
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
  applyEdit: ApplyEdit,
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
    dragAndDropController: movePhases(
      server,
      tree,
      applyEdit,
      (node) => void view.reveal(node, { select: true }),
    ),
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

  let last: Promise<unknown> = Promise.resolve();
  /** One after the other, however fast they are clicked: each edit is made for the text that the one before has left. */
  function tick(node: TreeNode, done: boolean): Promise<boolean> {
    const next = last.then(async () => {
      const ticked = await tickNode(server.client, applyEdit, node, done, output);
      // The box that was clicked shows what it will be; refused, it must show what is.
      if (!ticked) tree.apply({ nodes: [node], lists: [] });
      return ticked;
    });
    last = next.catch(() => {});
    return next;
  }

  const parts = Disposable.from(
    view,
    busy,
    server.onStarted(() => tree.reset()),
    server.onStopped(() => busy.show(null)),
    keepBadge(view),
    view.onDidChangeCheckboxState(({ items }) => {
      for (const [node, state] of items) void tick(node, state === 1);
    }),
  );

  return {
    tree,
    view,
    onRoots: tree.onRoots,
    api: {
      children: (node) => tree.children(node?.id ?? null),
      shown: async (node) => (await tree.getChildren(node)) ?? [],
      move: async (node, onto) => (await movePhase(server, tree, applyEdit, node, onto)) === null,
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
