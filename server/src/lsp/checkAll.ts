import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Reports } from './createReports';
import type { CheckResult } from './protocol';
import { runInSlices } from './runInSlices';
import type { Session } from './session';

/** How many errors and warnings there are in all. */
export async function checkAll({ service }: Session, reports: Reports): Promise<CheckResult> {
  let errors = 0;
  let warnings = 0;
  const count = (items: readonly Diagnostic[], wanted: DiagnosticSeverity): number =>
    items.filter(({ severity }) => severity === wanted).length;
  await runInSlices(new Set(reports.uris()), (uri) => {
    const { items } = reports.of(uri);
    errors += count(items, DiagnosticSeverity.Error);
    warnings += count(items, DiagnosticSeverity.Warning);
  });
  return { documents: service.documents().length, errors, warnings };
}
