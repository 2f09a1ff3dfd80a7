import type { Beat } from './createBeat';
import type { Reports } from './createReports';
import type { Index } from './keepIndex';
import type { Session } from './session';
import { sliceQueue } from './sliceQueue';

/** For clients that do not ask: findings go out when they changed, those of the document being typed in at once. */
export function pushDiagnostics(
  session: Session,
  reports: Reports,
  beat: Beat,
  index: Pick<Index, 'isDone' | 'done' | 'settled'>,
  spelling: (uri: string) => string,
) {
  const { service, connection } = session;
  const sent = new Map<string, string>();
  const soon = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function push(uri: string): void {
    // Before all are read, what others will say is not known: no finding is told that must be taken back.
    if (!index.isDone()) askAgain([uri]);
    const { id, items, version } = index.isDone() ? reports.of(uri) : reports.early(uri);
    const before = sent.get(uri);
    const key = `${id} ${version}`;
    if (before === key || (before === undefined && items.length === 0 && version === null)) return;
    // What was told of a config or of a document that is gone must be taken back some day.
    if (service.document(uri) || items.length > 0) sent.set(uri, key);
    else sent.delete(uri);
    void connection.sendDiagnostics({
      uri: spelling(uri),
      diagnostics: items,
      ...(version === null ? {} : { version }),
    });
  }

  // A settled workspace, or a change of its config, makes all documents stale at once.
  const pending = sliceQueue(push);
  const askAgain = (uris: readonly string[]): void => void index.done().then(() => beat.soon(uris));

  beat.onBeat((stale) => {
    if (index.isDone()) pending.add(stale);
    else askAgain([...stale]);
  });
  session.onEnd(() => {
    clearTimeout(timer);
    pending.clear();
  });

  return {
    /** After what has arrived by now is read: of ten keystrokes in one go, only the last is answered. */
    changed(uri: string): void {
      soon.add(uri);
      timer ??= setTimeout(() => {
        timer = undefined;
        const uris = [...soon];
        soon.clear();
        for (const each of uris) void index.settled(each).then(() => push(each));
      }, 0);
    },
  };
}
