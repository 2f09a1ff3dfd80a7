import type { Diagnostic } from 'vscode-languageserver';
import { configDiagnostics } from './configReports';
import type { Session } from './session';
import { textHash } from './textHash';

/** A document's findings as a client sees them. */
export interface DocumentReport {
  /** Equal only if all that the client would see is equal. */
  readonly id: string;
  readonly version: number | null;
  readonly items: Diagnostic[];
}

export interface Reports {
  of(uri: string): DocumentReport;
  /** Of an open document, before the others are read. */
  early(uri: string): DocumentReport;
  /** Documents that may have any. */
  uris(): readonly string[];
}

export function createReports({
  service,
  workspace,
  settings,
}: Pick<Session, 'service' | 'workspace' | 'settings'>): Reports {
  /** Whether findings are shown of a document that nobody has open. */
  function isListed(uri: string): boolean {
    const own = settings().problems;
    // What a person chose wins over what the team did; the default is nobody's choice.
    const problems = own === 'roadmap' ? (service.config(uri).problems ?? own) : own;
    if (problems !== 'roadmap') return problems === 'all';
    return service.graph.summary(uri)?.kind !== 'none' || service.graph.roadmapOf(uri) !== null;
  }

  function itemsOf(uri: string): Diagnostic[] {
    const document = service.document(uri);
    if (document) return document.version !== null || isListed(uri) ? [...service.diagnostics(uri)] : [];
    const config = workspace.configs().find((state) => state.uri === uri);
    return config ? configDiagnostics(config) : [];
  }

  const reportOf = (uri: string, items: Diagnostic[]): DocumentReport => ({
    id: textHash(JSON.stringify(items)),
    version: service.document(uri)?.version ?? null,
    items,
  });

  return {
    of: (uri) => reportOf(uri, itemsOf(uri)),
    early: (uri) => reportOf(uri, [...service.earlyDiagnostics(uri)]),
    uris: () => [...service.documents(), ...workspace.configs().map(({ uri }) => uri)],
  };
}
