import { DataTransferItem, type TreeDragAndDropController, window } from 'vscode';
import { type MoveParams, moveRequest, type PlannedEdit, type TreeNode } from '../../server/src/lsp/protocol';
import type { ApplyEdit } from './createApplyEdit';
import type { ServerLife } from './createServerLife';
import type { RoadmapTree } from './roadmapTree';

const type = 'application/vnd.code.tree.milepost.roadmap';

/** Phases can be dragged inside their milestone: dropped on another one it takes that one's place. */
export function movePhases(
  server: ServerLife,
  tree: RoadmapTree,
  applyEdit: ApplyEdit,
  select: (node: TreeNode) => void,
): TreeDragAndDropController<TreeNode> {
  return {
    dragMimeTypes: [type],
    dropMimeTypes: [type],
    handleDrag(source, data) {
      const [phase] = source.filter(({ kind }) => kind === 'phase');
      if (phase) data.set(type, new DataTransferItem(phase));
    },
    async handleDrop(target, data) {
      const moved = data.get(type)?.value as TreeNode | undefined;
      if (!moved || !target || moved.id === target.id) return;
      // Phases are known by their number, and the moved one has taken that of its target.
      if ((await movePhase(server, tree, applyEdit, moved, target)) === null) select(target);
    },
  };
}

/** Null where it went well, else why not. */
export async function movePhase(
  { client }: ServerLife,
  tree: RoadmapTree,
  applyEdit: ApplyEdit,
  moved: TreeNode,
  target: TreeNode,
): Promise<string | null> {
  const before = await placeBefore(tree, moved, target);
  if (!client || before === undefined) return refused('A phase can be moved inside its own milestone alone.');
  const planned = await client.sendRequest<PlannedEdit>(moveRequest, {
    id: moved.id,
    before,
  } satisfies MoveParams);
  if (!planned.edit) return refused(planned.refused ?? 'This phase cannot be moved.');
  const why = await applyEdit(client, planned.edit, planned.saw);
  return why === null ? null : refused(why);
}

async function placeBefore(
  tree: RoadmapTree,
  moved: TreeNode,
  target: TreeNode,
): Promise<string | null | undefined> {
  if (target.id === moved.parent) return null;
  if (target.kind !== 'phase' || target.parent !== moved.parent) return undefined;
  const phases = (await tree.children(moved.parent)).filter(({ kind }) => kind === 'phase');
  const [from, to] = [moved, target].map(({ id }) => phases.findIndex((phase) => phase.id === id)) as [
    number,
    number,
  ];
  return to < from ? target.id : (phases[to + 1]?.id ?? null);
}

function refused(why: string): string {
  void window.showInformationMessage(why);
  return why;
}
