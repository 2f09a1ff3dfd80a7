import { counted } from '../telling/counted';
import type { Severity } from './serviceTypes';

const names: readonly [Severity, string][] = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'note'],
  ['hint', 'hint'],
];

/** `3 errors, 1 warning, 2 hints`. */
export function tally(findings: readonly { readonly severity: Severity }[]): string {
  return names
    .map(
      ([severity, name]) =>
        [findings.filter((finding) => finding.severity === severity).length, name] as const,
    )
    .filter(([count]) => count > 0)
    .map(([count, name]) => counted(count, name))
    .join(', ');
}
