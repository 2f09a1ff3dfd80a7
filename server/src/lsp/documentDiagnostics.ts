import {
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import { canonicalUri } from '../workspace/canonicalUri';
import type { Beat } from './createBeat';
import type { DocumentReport, Reports } from './createReports';
import type { Session } from './session';

/**
 * Findings of open documents, asked for after each change of the document itself. If a change elsewhere makes another
 * answer of what was given, the client is told to ask again.
 */
export function documentDiagnostics(
  session: Session,
  reports: Reports,
  beat: Beat,
  answered: (uri: string, report: DocumentReport) => void,
) {
  const { service, connection, client } = session;
  /** What open documents were last answered with, and for which version of them. */
  const said = new Map<string, { readonly id: string; readonly version: number }>();
  /** Answered before the other documents were read. */
  const early = new Set<string>();

  beat.onBeat((stale) => {
    if (!client.refreshes.diagnostics) return;
    // Of a document that changed itself a client asks again by itself.
    const changed = [...said].some(
      ([uri, { id, version }]) =>
        stale.has(uri) && service.document(uri)?.version === version && reports.of(uri).id !== id,
    );
    if (changed) void connection.languages.diagnostics.refresh().catch(() => undefined);
  });

  return {
    answer(
      { textDocument, previousResultId }: DocumentDiagnosticParams,
      isAllRead: boolean,
    ): DocumentDiagnosticReport {
      const uri = canonicalUri(textDocument.uri);
      const report = isAllRead ? reports.of(uri) : reports.early(uri);
      if (!isAllRead) early.add(uri);
      const { id, items, version } = report;
      if (version !== null) said.set(uri, { id, version });
      answered(uri, report);
      return previousResultId === id
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id }
        : { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
    },
    /** Who was answered early hears that there may be more. */
    allRead(): void {
      beat.soon([...early]);
      early.clear();
    },
    closed: (uri: string) => void said.delete(uri),
  };
}
