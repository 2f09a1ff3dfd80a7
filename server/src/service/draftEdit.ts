import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { DraftResult } from '../edits/draft';
import type { FeatureContext } from '../features/shared/context';
import { rangeOf } from '../features/shared/rangeOf';

/** What a draft comes to as an edit: files that are made, texts, then files that go or move, into a name that became free too. */
export function draftEdit(
  { document }: FeatureContext,
  { edits, files, moves, removes }: DraftResult,
): WorkspaceEdit {
  const byUri = new Map<string, TextDocumentEdit>();
  for (const { uri, start, end, text } of edits) {
    const view = document(uri);
    if (!view) continue;
    const change = byUri.get(uri) ?? { textDocument: { uri, version: view.version }, edits: [] };
    change.edits.push({ range: rangeOf(view, { start, end }), newText: text });
    byUri.set(uri, change);
  }
  const top = { line: 0, character: 0 };
  return {
    documentChanges: [
      ...files.map(({ create }) => ({ kind: 'create' as const, uri: create })),
      ...byUri.values(),
      ...files.map(({ create, text }) => ({
        textDocument: { uri: create, version: null },
        edits: [{ range: { start: top, end: top }, newText: text }],
      })),
      ...removes.map((uri) => ({ kind: 'delete' as const, uri })),
      ...[...moves].map(([oldUri, newUri]) => ({ kind: 'rename' as const, oldUri, newUri })),
    ],
  };
}
