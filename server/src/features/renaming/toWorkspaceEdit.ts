import type {
  AnnotatedTextEdit,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { FeatureContext } from '../shared/context';
import { rangeOf } from '../shared/rangeOf';
import { annotationsFor, type Because } from './annotations';
import { type RenameEdit, withoutRepeats } from './plan';

/** Text edits address the old places and come before the files move. */
export function toWorkspaceEdit(
  { document }: FeatureContext,
  edits: readonly RenameEdit[],
  moves: ReadonlyMap<string, string>,
): WorkspaceEdit {
  const byUri = new Map<string, TextDocumentEdit & { edits: (TextEdit | AnnotatedTextEdit)[] }>();
  const used = new Set<Because>(moves.size > 0 ? ['file'] : []);
  for (const { uri, start, end, text, because } of withoutRepeats(edits)) {
    const view = document(uri);
    if (!view || view.text.slice(start, end) === text) continue;
    if (because) used.add(because);
    const change = byUri.get(uri) ?? { textDocument: { uri, version: view.version }, edits: [] };
    const edit = { range: rangeOf(view, { start, end }), newText: text };
    change.edits.push(because ? { ...edit, annotationId: because } : edit);
    byUri.set(uri, change);
  }
  for (const { edits: list } of byUri.values()) {
    list.sort(
      (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
    );
  }
  return {
    documentChanges: [
      ...byUri.values(),
      ...[...moves].map(([oldUri, newUri]) => ({
        kind: 'rename' as const,
        oldUri,
        newUri,
        annotationId: 'file',
      })),
    ],
    changeAnnotations: annotationsFor(used),
  };
}
