import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Service } from '../service';
import type { PlannedEdit } from './protocol';
import type { Abilities } from './readAbilities';
import { textHash } from './textHash';

/** An edit as this client takes it: with the version that it was made for, or a hash where no version tells. */
export function fitPlannedEdit(service: Service, client: Abilities, planned: PlannedEdit): PlannedEdit {
  if (!planned.edit) return planned;
  const saw: { uri: string; hash: string }[] = [];
  for (const uri of editsByUri(planned.edit).keys()) {
    const document = service.document(uri);
    if (document?.version === null) saw.push({ uri, hash: textHash(document.text) });
  }
  return { ...planned, edit: fitWorkspaceEdit(service, client, planned.edit), saw };
}

/** The same edit with versions for a client that checks them, and as plain changes for one that does not. */
export function fitWorkspaceEdit(service: Service, client: Abilities, edit: WorkspaceEdit): WorkspaceEdit {
  const edits = editsByUri(edit);
  if (!client.versionedEdits) return { changes: Object.fromEntries(edits) };
  const files = (edit.documentChanges ?? []).filter((change) => 'kind' in change);
  return {
    ...(edit.changeAnnotations ? { changeAnnotations: edit.changeAnnotations } : {}),
    documentChanges: [
      ...files.filter(({ kind }) => kind === 'create'),
      ...[...edits].map(([uri, list]) => ({
        textDocument: { uri, version: service.document(uri)?.version ?? null },
        edits: list,
      })),
      ...files.filter(({ kind }) => kind !== 'create'),
    ],
  };
}

function editsByUri({ changes, documentChanges }: WorkspaceEdit): Map<string, TextEdit[]> {
  const edits = new Map<string, TextEdit[]>(Object.entries(changes ?? {}));
  for (const change of documentChanges ?? []) {
    if ('kind' in change) continue;
    const list = edits.get(change.textDocument.uri) ?? [];
    edits.set(change.textDocument.uri, [...list, ...(change.edits as TextEdit[])]);
  }
  return edits;
}
