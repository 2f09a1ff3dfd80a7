import type {
  CodeAction,
  CodeActionParams,
  CodeLens,
  CodeLensParams,
  DocumentSymbol,
  DocumentSymbolParams,
  Hover,
  HoverParams,
} from 'vscode-languageserver';
import { canonicalUri } from '../workspace/canonicalUri';
import { fitWorkspaceEdit } from './fitWorkspaceEdit';
import type { WhatWasReadParams } from './protocol';
import type { Session } from './session';

/** What is asked about a place or a document, handed on to the service. */
export function languageFeatures({ service, client }: Session, lensesOf: (uri: string) => CodeLens[]) {
  return {
    hover: ({ textDocument, position }: HoverParams): Hover | null =>
      service.hover(canonicalUri(textDocument.uri), position),
    codeLenses: ({ textDocument }: CodeLensParams): CodeLens[] => lensesOf(canonicalUri(textDocument.uri)),
    codeActions({ textDocument, range, context }: CodeActionParams): CodeAction[] {
      const actions = service.codeActions(canonicalUri(textDocument.uri), range, context.only);
      return actions.map((action) =>
        action.edit ? { ...action, edit: fitWorkspaceEdit(service, client, action.edit) } : action,
      );
    },
    whatWasRead: ({ uri }: WhatWasReadParams): string | null => service.whatWasRead(canonicalUri(uri)),
    documentSymbols: ({ textDocument }: DocumentSymbolParams): DocumentSymbol[] => [
      ...service.documentSymbols(canonicalUri(textDocument.uri)),
    ],
  };
}
