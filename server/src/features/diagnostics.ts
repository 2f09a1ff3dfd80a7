import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Report } from './shared/report';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

const tags = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const;

/** Where a rule's page is found. */
export const rulePage = (rule: string): string =>
  `https://github.com/milepost-md/milepost/blob/main/docs/rules/${rule}.md`;

/** Reports as the protocol words them; the data is enough to compute the fixes afresh from the text as it is then. */
export function diagnostics(reports: readonly Report[]): Diagnostic[] {
  return reports.map(({ rule, finding, severity, message, range, fixable, related }) => ({
    range,
    severity: severities[severity],
    source: 'milepost',
    code: rule.name,
    codeDescription: { href: rulePage(rule.name) },
    message,
    tags: finding.tag ? [tags[finding.tag]] : undefined,
    relatedInformation:
      related.length === 0
        ? undefined
        : related.map((place) => ({
            location: { uri: place.uri, range: place.range },
            message: place.message,
          })),
    data: { rule: rule.name, fixable },
  }));
}
