import type {
  CallHierarchyIncomingCall,
  CallHierarchyIncomingCallsParams,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CallHierarchyOutgoingCallsParams,
  CancellationToken,
  CodeAction,
  CodeActionParams,
  CodeLens,
  CodeLensParams,
  CompletionItem,
  CompletionList,
  CompletionParams,
  DocumentFormattingParams,
  DocumentHighlight,
  DocumentHighlightParams,
  DocumentLink,
  DocumentLinkParams,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  DocumentSymbol,
  DocumentSymbolParams,
  FoldingRange,
  FoldingRangeParams,
  Hover,
  HoverParams,
  InlayHint,
  InlayHintParams,
  Location,
  LocationLink,
  PrepareRenameParams,
  Range,
  ReferenceParams,
  RenameFilesParams,
  RenameParams,
  SelectionRange,
  SelectionRangeParams,
  SemanticTokens,
  SemanticTokensParams,
  SemanticTokensRangeParams,
  TextDocumentPositionParams,
  TextEdit,
  WorkspaceEdit,
  WorkspaceSymbol,
  WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { acceptCommand } from '../service';
import { canonicalUri } from '../workspace/canonicalUri';
import { answerInSlices } from './answerInSlices';
import { completionInConfig } from './completionInConfig';
import { configActions } from './configReports';
import { encodeTokens } from './encodeTokens';
import { fitAnnotated, fitRename, fitWorkspaceEdit } from './fitWorkspaceEdit';
import type { WhatWasReadParams } from './protocol';
import { ruleActions } from './ruleActions';
import type { Session } from './session';
import { tellProgress } from './tellProgress';

/** What is asked about a place or a document, handed on to the service. */
export function languageFeatures(session: Session) {
  const { service, client, workspace } = session;
  const inSlices = answerInSlices(session, 'Milepost: finding references');
  /** A client that knows no links is given plain places. */
  const places = (links: readonly LocationLink[]): Location[] | LocationLink[] =>
    client.locationLinks
      ? [...links]
      : links.map(({ targetUri: uri, targetSelectionRange: range }) => ({ uri, range }));
  return {
    definition: ({ textDocument, position }: TextDocumentPositionParams): Location[] | LocationLink[] =>
      places(service.definition(canonicalUri(textDocument.uri), position)),
    declaration: ({ textDocument, position }: TextDocumentPositionParams): Location[] | LocationLink[] =>
      places(service.declaration(canonicalUri(textDocument.uri), position)),
    references(params: ReferenceParams, token: CancellationToken): Promise<Location[] | ResponseError> {
      const { textDocument, position, context } = params;
      const parts = service.references(canonicalUri(textDocument.uri), position, context.includeDeclaration);
      return inSlices(parts, params, token);
    },
    prepareRename({
      textDocument,
      position,
    }: PrepareRenameParams): { range: Range; placeholder: string } | ResponseError | null {
      const found = service.prepareRename(canonicalUri(textDocument.uri), position);
      return found && 'refused' in found ? refusal(found.refused) : found;
    },
    rename({
      textDocument,
      position,
      newName,
      workDoneToken,
    }: RenameParams): WorkspaceEdit | ResponseError | null {
      const progress = tellProgress(session.connection, workDoneToken, 'Milepost: renaming');
      const edit = service.rename(canonicalUri(textDocument.uri), position, newName);
      progress.end();
      if (!edit || !('refused' in edit)) return edit && fitRename(session, edit);
      return refusal(edit.refused);
    },
    async willRenameFiles({ files }: RenameFilesParams): Promise<WorkspaceEdit | null> {
      if (client.builtInMarkdown && (await updatesLinks(session))) return null;
      const edit = service.willRenameFiles(
        files.map(({ oldUri, newUri }) => ({ oldUri: canonicalUri(oldUri), newUri: canonicalUri(newUri) })),
      );
      return edit && fitWorkspaceEdit(service, client, edit);
    },
    documentHighlights: ({ textDocument, position }: DocumentHighlightParams): DocumentHighlight[] | null =>
      service.documentHighlights(canonicalUri(textDocument.uri), position) as DocumentHighlight[] | null,
    documentLinks: ({ textDocument }: DocumentLinkParams): DocumentLink[] => [
      ...service.documentLinks(canonicalUri(textDocument.uri), !client.builtInMarkdown),
    ],
    hover: ({ textDocument, position }: HoverParams): Hover | null =>
      service.hover(canonicalUri(textDocument.uri), position),
    codeLenses: ({ textDocument }: CodeLensParams): CodeLens[] => [
      ...service.codeLenses(canonicalUri(textDocument.uri), session.settings().codeLens),
    ],
    codeActions({ textDocument, range, context }: CodeActionParams): CodeAction[] {
      const uri = canonicalUri(textDocument.uri);
      const config = workspace.configs().find((state) => state.uri === uri);
      if (config) return configActions(config, range, context.only);
      const actions = service.codeActions(uri, range, context.only).flatMap((action) => {
        // Commands that only Milepost's own client has are of no use elsewhere.
        const isKnown = client.milepost || !action.command || action.command.command === acceptCommand;
        if (!action.edit) return isKnown ? action : [];
        const edit = fitAnnotated(service, client, action.edit);
        return isEmpty(edit) ? [] : { ...action, edit };
      });
      return [...actions, ...ruleActions(session, uri, actions)];
    },
    completion({ textDocument, position }: CompletionParams): CompletionList {
      const uri = canonicalUri(textDocument.uri);
      const config = workspace.configs().find((state) => state.uri === uri);
      const items = config
        ? completionInConfig(session, config, position)
        : service.completion(uri, position, client.snippets);
      return { isIncomplete: false, items: [...items] };
    },
    resolveCompletion: (item: CompletionItem): CompletionItem => service.resolveCompletion(item),
    inlayHints: ({ textDocument, range }: InlayHintParams): InlayHint[] => [
      ...service.inlayHints(canonicalUri(textDocument.uri), range),
    ],
    workspaceSymbols: ({ query }: WorkspaceSymbolParams): WorkspaceSymbol[] => [
      ...service.workspaceSymbols(query),
    ],
    foldingRanges: ({ textDocument }: FoldingRangeParams): FoldingRange[] => [
      ...service.foldingRanges(canonicalUri(textDocument.uri)),
    ],
    selectionRanges: ({ textDocument, positions }: SelectionRangeParams): SelectionRange[] => [
      ...service.selectionRanges(canonicalUri(textDocument.uri), positions),
    ],
    semanticTokens: ({ textDocument }: SemanticTokensParams): SemanticTokens =>
      encodeTokens(service.semanticTokens(canonicalUri(textDocument.uri))),
    semanticTokensInRange: ({ textDocument, range }: SemanticTokensRangeParams): SemanticTokens =>
      encodeTokens(
        service
          .semanticTokens(canonicalUri(textDocument.uri))
          .filter(
            (token) => token.range.start.line >= range.start.line && token.range.end.line <= range.end.line,
          ),
      ),
    prepareCallHierarchy: ({ textDocument, position }: TextDocumentPositionParams): CallHierarchyItem[] => [
      ...service.prepareCallHierarchy(canonicalUri(textDocument.uri), position),
    ],
    incomingCalls: ({ item }: CallHierarchyIncomingCallsParams): CallHierarchyIncomingCall[] => [
      ...service.incomingCalls({ ...item, uri: canonicalUri(item.uri) }),
    ],
    outgoingCalls: ({ item }: CallHierarchyOutgoingCallsParams): CallHierarchyOutgoingCall[] => [
      ...service.outgoingCalls({ ...item, uri: canonicalUri(item.uri) }),
    ],
    formatting: ({ textDocument }: DocumentFormattingParams): TextEdit[] => [
      ...service.formatting(canonicalUri(textDocument.uri)),
    ],
    rangeFormatting: ({ textDocument, range }: DocumentRangeFormattingParams): TextEdit[] => [
      ...service.formatting(canonicalUri(textDocument.uri), range),
    ],
    onTypeFormatting: ({ textDocument, position }: DocumentOnTypeFormattingParams): TextEdit[] => [
      ...service.onEnter(canonicalUri(textDocument.uri), position),
    ],
    whatWasRead: ({ uri }: WhatWasReadParams): string | null => service.whatWasRead(canonicalUri(uri)),
    documentSymbols: ({ textDocument }: DocumentSymbolParams): DocumentSymbol[] => [
      ...service.documentSymbols(canonicalUri(textDocument.uri)),
    ],
  };
}

/** Nothing is left of what the action would do. */
const isEmpty = ({ changes, documentChanges }: WorkspaceEdit): boolean =>
  (documentChanges ?? Object.values(changes ?? {}).flat()).length === 0;

/** The person reads why, beside the cursor. */
const refusal = (why: string): ResponseError => new ResponseError(LSPErrorCodes.RequestFailed, why);

/** VS Code can mend links by itself; twice mended, they would be broken. */
async function updatesLinks({ connection, client }: Session): Promise<boolean> {
  if (!client.hasConfiguration) return false;
  const section = 'markdown.updateLinksOnFileMove.enabled';
  const value: unknown = await connection.workspace.getConfiguration(section);
  return typeof value === 'string' && value !== 'never';
}
