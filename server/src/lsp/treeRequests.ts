import { canonicalUri } from '../workspace/canonicalUri';
import type { Beat } from './createBeat';
import { fitPlannedEdit } from './fitWorkspaceEdit';
import type { Index } from './keepIndex';
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
import type { Session } from './session';
import { showEarly } from './showEarly';
import { sliceQueue } from './sliceQueue';
import { watchTree } from './watchTree';

/** So many documents are read, and their problems found, while somebody waits. */
const many = 64;

/** The roadmap view: its nodes as they are asked for, news of those that changed, and the edit that ticks a box. */
export function treeRequests(session: Session, beat: Beat, index: Index) {
  const { service, connection, client } = session;
  const tree = watchTree(service);
  let isAwaited = false;
  const tell = (): void => {
    const changes = tree.changes();
    if (!changes) return;
    isAwaited = false;
    void connection.sendNotification(treeChanged, changes);
  };
  // Who has ticked a box looks at its row: that is not left to the next beat.
  service.onChange(() => {
    if (isAwaited) setTimeout(() => isAwaited && tell(), 0);
  });
  const uncounted = sliceQueue<string>((uri) => {
    if (service.countProblemsIn(uri)) beat.soon();
  });
  let hasRows = false;
  let countsApart: boolean | null = null;
  /** Rows count problems as they are made; those of a large workspace, and a tick there, do not wait for it. */
  function count(): void {
    if (!hasRows || !index.isDone()) return;
    const all = service.documents();
    const isLarge = all.length > many;
    if (isLarge === countsApart) return;
    countsApart = isLarge;
    service.countProblems(!isLarge);
    if (isLarge) uncounted.add(all);
  }
  beat.onBeat((stale) => {
    count();
    if (countsApart) uncounted.add(stale);
    tell();
  });
  void index.done().then(() => {
    count();
    tell();
  });
  let shown: Promise<void> | undefined;
  return {
    async children({ id }: TreeParams): Promise<readonly TreeNode[]> {
      shown ??= showEarly(session, index, many, tell);
      await shown;
      hasRows ||= id !== null;
      count();
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
