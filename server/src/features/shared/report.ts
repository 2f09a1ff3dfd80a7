import type { Range } from 'vscode-languageserver-types';
import type { Finding, Rule } from '../../rules/rule';

/** A finding with its rule, wording and places as they are now. */
export interface Report {
  readonly rule: Rule;
  readonly finding: Finding;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly message: string;
  readonly range: Range;
  readonly fixable: boolean;
  readonly related: readonly { readonly uri: string; readonly range: Range; readonly message: string }[];
}
