import type { Range } from 'vscode-languageserver-types';
import type { Report } from '../service';
import type { Found } from '../workspace/findIn';
import type { Project } from './project';

/** A finding as the formats print it. */
export interface PrintedFinding {
  /** Relative to the current folder, with `/`. */
  readonly file: string;
  readonly rule: string;
  readonly severity: Report['severity'];
  readonly message: string;
  readonly range: Range;
  readonly fixable: boolean;
  readonly related: readonly { readonly file: string; readonly range: Range; readonly message: string }[];
}

/** Sorted by file, line, character and rule. */
export function printed(
  found: readonly Found[],
  { service, nameOf }: Pick<Project, 'service' | 'nameOf'>,
): PrintedFinding[] {
  return found
    .map(({ uri, report }) => ({
      file: nameOf(uri),
      rule: report.rule.name,
      severity: report.severity,
      message: report.message,
      range: report.range,
      // A rule with fixes may have none for this place.
      fixable: report.fixable && service.fixes(uri, report).length > 0,
      related: report.related.map((place) => ({
        file: nameOf(place.uri),
        range: place.range,
        message: place.message,
      })),
    }))
    .sort(
      (a, b) =>
        compare(a.file, b.file) ||
        a.range.start.line - b.range.start.line ||
        a.range.start.character - b.range.start.character ||
        compare(a.rule, b.rule),
    );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
