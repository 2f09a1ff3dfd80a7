import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { mendMoves } from './renaming/mendMoves';
import { toWorkspaceEdit } from './renaming/toWorkspaceEdit';
import type { FeatureContext } from './shared/context';

/** The links, in both directions, that must change when files or folders are moved or renamed. */
export function willRenameFiles(
  context: FeatureContext,
  files: readonly { readonly oldUri: string; readonly newUri: string }[],
): WorkspaceEdit | null {
  const { graph } = context;
  const isFile = (uri: string): boolean => context.document(uri) !== null || /\.\w{1,5}$/.test(uri);
  const pairs = files.map(({ oldUri, newUri }) => ({
    oldUri: oldUri.replace(/\/$/, ''),
    newUri: newUri.replace(/\/$/, ''),
  }));
  const moved = (uri: string): string => {
    for (const { oldUri, newUri } of pairs) {
      if (uri === oldUri) return newUri;
      if (uri.startsWith(`${oldUri}/`)) return newUri + uri.slice(oldUri.length);
    }
    return uri;
  };
  const documents = pairs.every(({ oldUri }) => isFile(oldUri))
    ? new Set(pairs.flatMap(({ oldUri }) => [oldUri, ...graph.linkedFrom(oldUri)]))
    : graph.documents();
  // The editor has asked already whether the files shall move.
  const edits = mendMoves(context, documents, moved).map(({ because: _, ...edit }) => edit);
  const edit = toWorkspaceEdit(context, edits, new Map());
  return (edit.documentChanges as TextDocumentEdit[]).length > 0 ? edit : null;
}
