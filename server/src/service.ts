/**
 * The façade: documents come in, answers come out. Everything before it is pure; it knows no connection, no disk and no
 * editor. `lsp/` and `cli/` ask it, `workspace/` feeds it.
 */
import type {
  CodeAction,
  CodeLens,
  Diagnostic,
  DocumentSymbol,
  Hover,
  Position,
  Range,
} from 'vscode-languageserver-types';
import type { Config } from './config/config';
import type { Graph } from './graph/graph';
import type { PlannedEdit, TreeNode } from './lsp/protocol';
import type { Model } from './reading/model';
import type { Finding, Rule } from './rules/rule';

export interface TextChange {
  /** Absent: the whole document. */
  readonly range?: Range;
  readonly text: string;
}

/** What a document is now. Offsets of `model` are those of `text`. */
export interface DocumentView {
  readonly uri: string;
  /** Null for a document that no editor holds open. */
  readonly version: number | null;
  readonly text: string;
  readonly model: Model;
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
}

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

export interface Service {
  /** Workspace folders' uris, each ending in `/`. */
  setFolders(uris: readonly string[]): void;
  /** Text as an editor holds it; it wins over the file. */
  open(uri: string, version: number, text: string): void;
  change(uri: string, version: number, changes: readonly TextChange[]): void;
  close(uri: string): void;
  /** A document's text on disk; null when it is gone or left out. */
  setFile(uri: string, text: string | null): void;
  setExists(uri: string, exists: boolean): void;
  /** Uris whose existence an answer depends on and nobody has looked up yet. Asking empties the list. */
  wanted(): readonly string[];
  /** The config in force for documents under this folder uri (ending in `/`). */
  setConfig(folder: string, config: Config): void;
  setToday(today: string): void;

  readonly graph: Graph;
  documents(): readonly string[];
  document(uri: string): DocumentView | null;
  /** What is wrong with a document, sorted by place. */
  reports(uri: string): readonly Report[];
  /** Documents whose reports may have changed since this was last asked. Asking empties the list. */
  stale(): readonly string[];
  /** Told, at once and often, when any answer may have changed. */
  onChange(tell: () => void): void;

  diagnostics(uri: string): readonly Diagnostic[];
  hover(uri: string, position: Position): Hover | null;
  codeLenses(uri: string): readonly CodeLens[];
  codeActions(uri: string, range: Range, diagnostics: readonly Diagnostic[]): readonly CodeAction[];
  documentSymbols(uri: string): readonly DocumentSymbol[];
  treeChildren(id: string | null): readonly TreeNode[];
  treeReveal(uri: string, line: number): readonly TreeNode[];
  treeTooltip(id: string): string | null;
  tick(id: string, done: boolean): PlannedEdit;
}
