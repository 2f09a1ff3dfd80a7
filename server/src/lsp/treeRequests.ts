import { canonicalUri } from '../workspace/canonicalUri';
import type { Beat } from './createBeat';
import { fitPlannedEdit } from './fitWorkspaceEdit';
import {
  type ItemPlace,
  type ItemsParams,
  type PlannedEdit,
  type TickParams,
  type TreeFindParams,
  type TreeNode,
  type TreeParams,
  type TreePlace,
  type TreePlaceParams,
  type TreeRevealParams,
  type TreeTooltipParams,
  treeChanged,
} from './protocol';
import { runInSlices } from './runInSlices';
import type { Session } from './session';
import { watchTree } from './watchTree';

/** Of so many documents the problems are found while somebody waits. */
const many = 64;

/** The roadmap view: its nodes as they are asked for, news of those that changed, and the edit that ticks a box. */
export function treeRequests(
  { service, connection, client }: Session,
  beat: Beat,
  indexed: () => Promise<void>,
) {
  const tree = watchTree(service);
  beat.onBeat(() => {
    const changes = tree.changes();
    if (changes) void connection.sendNotification(treeChanged, changes);
  });
  let isCounting = false;
  /** The tree of a large workspace is shown before its problems are counted; the counts follow. */
  function count(): void {
    if (isCounting) return;
    isCounting = true;
    const all = new Set(service.documents());
    if (all.size <= many) return;
    service.countProblems(false);
    void runInSlices(all, service.reports).then(() => service.countProblems(true));
  }
  return {
    /** Once all is read: a tree that fills up by and by would jump under the hand. */
    async children({ id }: TreeParams): Promise<readonly TreeNode[]> {
      await indexed();
      if (id !== null) count();
      return tree.children(id);
    },
    reveal: ({ uri, line }: TreeRevealParams): readonly TreeNode[] =>
      service.treeReveal(canonicalUri(uri), line),
    tooltip: ({ id }: TreeTooltipParams): string | null => service.treeTooltip(id),
    find: ({ text }: TreeFindParams): readonly string[] => service.treeFind(text),
    place: ({ id }: TreePlaceParams): TreePlace | null => service.treePlace(id),
    tick: ({ id, done }: TickParams): PlannedEdit => fitPlannedEdit(service, client, service.tick(id, done)),
    items({ uri }: ItemsParams): readonly ItemPlace[] {
      const document = service.document(canonicalUri(uri));
      if (!document) return [];
      const { model, positionAt } = document;
      return model.items.map(({ start, end, state, required }) => ({
        range: { start: positionAt(start), end: positionAt(end) },
        done: state === 'done',
        required,
      }));
    },
  };
}
