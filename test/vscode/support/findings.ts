import { type Diagnostic, languages } from 'vscode';
import { uriOf } from './documents';
import { until } from './until';

export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

const findingsIn = (path: string): Diagnostic[] =>
  languages.getDiagnostics(uriOf(path)).filter(({ source }) => source === 'milepost');

/** Waits until a document has findings with exactly these codes, in any order. */
export function untilFindings(path: string, codes: readonly string[]): Promise<Diagnostic[]> {
  const wanted = [...codes].sort().join(' ');
  return until(
    `${path} with ${wanted || 'no findings'}`,
    languages.onDidChangeDiagnostics,
    () => findingsIn(path),
    (found) => found.map(codeOf).sort().join(' ') === wanted,
  );
}
