import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeLens,
  CompletionItem,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  Position,
  Range,
  SelectionRange,
  TextEdit,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver-types';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../features/callHierarchy';
import { codeLenses, type LensKinds } from '../features/codeLens';
import { completion, resolveCompletion } from '../features/completion';
import { type ConfigAsked, configCompletion } from '../features/configCompletion';
import { declaration, definition } from '../features/definition';
import { documentHighlights } from '../features/documentHighlights';
import { documentLinks } from '../features/documentLinks';
import { documentSymbols } from '../features/documentSymbols';
import { foldingRanges } from '../features/foldingRanges';
import { formatting } from '../features/formatting';
import { hover } from '../features/hover';
import { inlayHints } from '../features/inlayHints';
import { nodeLinks } from '../features/nodeLinks';
import { onEnter } from '../features/onEnter';
import { previewMarks } from '../features/previewMarks';
import { references } from '../features/references';
import { prepareRename, type Refusal, rename } from '../features/rename';
import { selectionRanges } from '../features/selectionRanges';
import { type SemanticToken, semanticTokens } from '../features/semanticTokens';
import type { FeatureContext } from '../features/shared/context';
import { documentStanding, statusLine } from '../features/statusLine';
import { willRenameFiles } from '../features/willRenameFiles';
import { workspaceSymbols } from '../features/workspaceSymbols';
import type { DocumentStanding, NodeLinks, PreviewMark, StandingParams, StatusLine } from '../lsp/protocol';
import type { Symbols } from './createSymbols';
import type { DocumentView } from './documentView';
import { settledTurns } from './settledTurns';

/** What an editor asks about a place or a document: one line a feature. */
export interface Answers {
  hover(uri: string, position: Position): Hover | null;
  codeLenses(uri: string, kinds: LensKinds): readonly CodeLens[];
  documentSymbols(uri: string): readonly DocumentSymbol[];
  definition(uri: string, position: Position): readonly LocationLink[];
  declaration(uri: string, position: Position): readonly LocationLink[];
  /** A document at a time. */
  references(uri: string, position: Position, withDeclaration: boolean): Iterable<readonly Location[]>;
  documentHighlights(uri: string, position: Position): readonly DocumentHighlight[] | null;
  /** `plain`: those of Markdown too. */
  documentLinks(uri: string, plain: boolean): readonly DocumentLink[];
  /** What would be renamed; null where nothing is read. */
  prepareRename(uri: string, position: Position): { range: Range; placeholder: string } | Refusal | null;
  rename(uri: string, position: Position, name: string): WorkspaceEdit | Refusal | null;
  /** `snippets`: the client fills places in. */
  completion(uri: string, position: Position, snippets: boolean): readonly CompletionItem[];
  resolveCompletion(item: CompletionItem): CompletionItem;
  /** In the text of a config. */
  configCompletion(asked: Omit<ConfigAsked, 'rules'>): readonly CompletionItem[];
  inlayHints(uri: string, range: Range): readonly InlayHint[];
  workspaceSymbols(query: string): readonly WorkspaceSymbol[];
  /** Does now, a little at each turn, what the first search would wait for. */
  gatherSymbols(): Generator<void>;
  foldingRanges(uri: string): readonly FoldingRange[];
  selectionRanges(uri: string, positions: readonly Position[]): readonly SelectionRange[];
  semanticTokens(uri: string): readonly SemanticToken[];
  prepareCallHierarchy(uri: string, position: Position): readonly CallHierarchyItem[];
  incomingCalls(item: CallHierarchyItem): readonly CallHierarchyIncomingCall[];
  outgoingCalls(item: CallHierarchyItem): readonly CallHierarchyOutgoingCall[];
  formatting(uri: string, within?: Range): readonly TextEdit[];
  onEnter(uri: string, position: Position): readonly TextEdit[];
  /** Where a milestone or phase of the tree leads. */
  nodeLinks(id: string): NodeLinks | null;
  statusLine(at: StandingParams): StatusLine | null;
  documentStanding(uri: string): DocumentStanding | null;
  previewMarks(uri: string): readonly PreviewMark[];
  /** The links that must change when files or folders move. */
  willRenameFiles(files: readonly { oldUri: string; newUri: string }[]): WorkspaceEdit | null;
}

/** How a feature is asked: with everything told that is known, about a document that is there. */
export interface InService {
  settled<T>(ask: () => T): T;
  inView<T>(uri: string, none: T, ask: (context: FeatureContext, view: DocumentView) => T): T;
  context(uri: string): FeatureContext;
  readonly symbols: Symbols;
  /** Names of all rules, with what each finds. */
  readonly rules: readonly (readonly [name: string, what: string])[];
}

export function answers({ settled, inView, symbols, rules, context: contextOf }: InService): Answers {
  const atPlace = <T>(
    uri: string,
    position: Position,
    none: T,
    ask: (context: FeatureContext, view: DocumentView, offset: number) => T,
  ): T => inView(uri, none, (context, view) => ask(context, view, view.offsetAt(position)));

  return {
    hover: (uri, position) => atPlace(uri, position, null, hover),
    codeLenses: (uri, kinds) => inView(uri, [], (context, view) => codeLenses(context, view, kinds)),
    documentSymbols: (uri) => inView(uri, [], (_, view) => documentSymbols(view)),
    definition: (uri, position) => atPlace(uri, position, [], definition),
    declaration: (uri, position) => atPlace(uri, position, [], declaration),
    references: (uri, position, withDeclaration) =>
      atPlace<Iterable<readonly Location[]>>(uri, position, [], (context, view, at) =>
        references(context, view, at, withDeclaration),
      ),
    documentHighlights: (uri, position) => atPlace(uri, position, null, documentHighlights),
    documentLinks: (uri, plain) => inView(uri, [], (context, view) => documentLinks(context, view, plain)),
    prepareRename: (uri, position) => atPlace(uri, position, null, prepareRename),
    rename: (uri, position, name) =>
      atPlace(uri, position, null, (context, view, at) => rename(context, view, at, name)),
    completion: (uri, position, snippets) =>
      atPlace<readonly CompletionItem[]>(uri, position, [], (context, view, at) =>
        completion(context, view, at, { rules: rules.map(([name]) => name), snippets }),
      ),
    nodeLinks: (id) => settled(() => nodeLinks(contextOf(''), id)),
    statusLine: (at) => settled(() => statusLine(contextOf(''), at)),
    documentStanding: (uri) => inView(uri, null, (_, view) => documentStanding(view)),
    previewMarks: (uri) => inView(uri, [], previewMarks),
    resolveCompletion: (item) => settled(() => resolveCompletion(contextOf(''), item)),
    configCompletion: (asked) =>
      settled(() => configCompletion(contextOf(asked.uri), { ...asked, rules: new Map(rules) })),
    inlayHints: (uri, range) => inView(uri, [], (context, view) => inlayHints(context, view, range)),
    gatherSymbols: () => settledTurns(symbols.gather(), settled),
    workspaceSymbols: (query) => settled(() => workspaceSymbols(contextOf(''), symbols.find(query))),
    foldingRanges: (uri) => inView(uri, [], (_, view) => foldingRanges(view)),
    selectionRanges: (uri, positions) =>
      inView(uri, [], (context, view) => selectionRanges(context, view, positions.map(view.offsetAt))),
    semanticTokens: (uri) => inView(uri, [], semanticTokens),
    prepareCallHierarchy: (uri, position) => atPlace(uri, position, [], prepareCallHierarchy),
    incomingCalls: (item) => settled(() => incomingCalls(contextOf(item.uri), item)),
    outgoingCalls: (item) => settled(() => outgoingCalls(contextOf(item.uri), item)),
    formatting: (uri, within) => inView(uri, [], (context, view) => formatting(context, view, within)),
    onEnter: (uri, position) => inView(uri, [], (_, view) => onEnter(view, position)),
    willRenameFiles: (files) => settled(() => willRenameFiles(contextOf(files[0]?.oldUri ?? ''), files)),
  };
}
