import {
  type CancellationToken,
  type ResponseError,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Beat } from './createBeat';
import type { DocumentReport, Reports } from './createReports';
import { cancelled } from './guard';
import { runInSlices } from './runInSlices';
import type { Session } from './session';
import { sliceQueue } from './sliceQueue';
import { type Progress, tellProgress } from './tellProgress';

/** Quiet after a burst of changes before the held request ends, so that the client sends what it holds by now. */
const quiet = 1000;

interface Held {
  readonly known: Map<string, string>;
  readonly send: (items: WorkspaceDocumentDiagnosticReport[]) => void;
  /** Of the first time through; what changes later is told without. */
  readonly progress: Progress;
  /** So many documents there are to go through then. */
  readonly count: number;
  readonly end: (answer: WorkspaceDiagnosticReport | ResponseError) => void;
}

/**
 * Findings of all documents, opened or not. The client asks again for ever, two seconds after each answer, so the request
 * is held open: what is known goes out at once, what changes follows, each as a partial result.
 */
export function workspaceDiagnostics(session: Session, reports: Reports, beat: Beat) {
  const { service } = session;
  /** Documents that a client was ever shown findings of: a later empty report must reach it. */
  const shown = new Set<string>();
  let held: Held | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function itemFor(
    uri: string,
    known: ReadonlyMap<string, string>,
  ): WorkspaceDocumentDiagnosticReport | null {
    const { id, items, version } = reports.of(uri);
    if (known.get(uri) === id) return null;
    if (items.length === 0 && !known.has(uri) && !shown.has(uri)) return null;
    if (items.length > 0) shown.add(uri);
    return { kind: 'full', uri, version, resultId: id, items };
  }

  /** All in one answer, for a client that takes no stream. */
  async function atOnce(
    all: Set<string>,
    known: ReadonlyMap<string, string>,
    progress: Progress,
    token: CancellationToken,
  ): Promise<WorkspaceDiagnosticReport | ResponseError> {
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const count = all.size;
    await runInSlices(all, (uri) => {
      if (token.isCancellationRequested) return all.clear();
      const item = itemFor(uri, known) ?? unchanged(uri, known);
      if (item) items.push(item);
      progress.at(count - all.size, count);
    });
    progress.end();
    return token.isCancellationRequested ? cancelled() : { items };
  }

  function unchanged(
    uri: string,
    known: ReadonlyMap<string, string>,
  ): WorkspaceDocumentDiagnosticReport | null {
    const resultId = known.get(uri);
    if (resultId === undefined) return null;
    return { kind: 'unchanged', uri, version: service.document(uri)?.version ?? null, resultId };
  }

  const pending = sliceQueue<string>(
    (uri) => {
      held?.progress.at(Math.max(0, held.count - pending.size), held.count);
      const item = held && itemFor(uri, held.known);
      if (!held || !item) return;
      held.known.set(uri, item.resultId!);
      held.send([item]);
    },
    () => held?.progress.end(),
  );

  function changed(uris: Iterable<string>): void {
    if (!held) return;
    pending.add(uris);
    clearTimeout(timer);
    timer = setTimeout(() => end({ items: [] }), quiet);
  }

  function end(answer: WorkspaceDiagnosticReport | ResponseError): void {
    clearTimeout(timer);
    pending.clear();
    held?.end(answer);
    held = null;
  }

  beat.onBeat((stale) => {
    if (stale.size > 0) changed(stale);
  });
  session.onEnd(() => end({ items: [] }));

  return {
    answer(
      { previousResultIds, partialResultToken, workDoneToken }: WorkspaceDiagnosticParams,
      token: CancellationToken,
    ): Promise<WorkspaceDiagnosticReport | ResponseError> | WorkspaceDiagnosticReport {
      const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
      const all = new Set([...reports.uris(), ...known.keys(), ...shown]);
      const progress = tellProgress(session.connection, workDoneToken, 'Milepost: checking documents');
      if (partialResultToken === undefined) return atOnce(all, known, progress, token);
      end({ items: [] });
      return new Promise((resolve) => {
        const send = (items: WorkspaceDocumentDiagnosticReport[]) =>
          void session.connection.sendProgress(WorkspaceDiagnosticRequest.partialResult, partialResultToken, {
            items,
          });
        held = {
          known,
          send,
          progress,
          count: all.size,
          end(answer) {
            progress.end();
            resolve(answer);
          },
        };
        const mine = held;
        token.onCancellationRequested(() => (held === mine ? end(cancelled()) : undefined));
        pending.add(all);
      });
    },
    /** The client asked for an open document by itself and has this answer. */
    answered(uri: string, { id, items }: DocumentReport): void {
      if (items.length > 0) shown.add(uri);
      held?.known.set(uri, id);
    },
    /** What the client holds of a closed document may be of text that was never saved: it is reported anew. */
    closed(uri: string): void {
      held?.known.delete(uri);
      beat.soon([uri]);
    },
  };
}
