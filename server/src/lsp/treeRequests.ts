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
  let isAwaited = false;
  const tell = (): void => {
    const changes = tree.changes();
    if (!changes) return;
    isAwaited = false;
    void connection.sendNotification(treeChanged, changes);
  };
  beat.onBeat(tell);
  // Who has ticked a box looks at its row: that is not left to the next beat.
  service.onChange(() => {
    if (isAwaited) setTimeout(() => isAwaited && tell(), 0);
  });
  /** Documents whose problems are to be counted; null where the rows count them as they are made. */
  let uncounted: Set<string> | null = null;
  let isFirst = true;
  /** A large workspace shows its tree, and a tick in it, before problems are looked for; the counts follow. */
  function count(): void {
    if (!isFirst) return;
    isFirst = false;
    const all = new Set(service.documents());
    if (all.size <= many) return;
    service.countProblems(false);
    countAll(all);
  }
  function countAll(uris: Iterable<string>): void {
    const isCounting = uncounted !== null && uncounted.size > 0;
    uncounted ??= new Set();
    for (const uri of uris) uncounted.add(uri);
    if (!isCounting) void runInSlices(uncounted, countIn);
  }
  function countIn(uri: string): void {
    if (service.countProblemsIn(uri)) beat.soon();
  }
  beat.onBeat((stale) => {
    if (uncounted) countAll(stale);
  });
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
    tick({ id, done }: TickParams): PlannedEdit {
      isAwaited = true;
      return fitPlannedEdit(service, client, service.tick(id, done));
    },
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
