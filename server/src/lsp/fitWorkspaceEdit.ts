import {
  type AnnotatedTextEdit,
  MessageType,
  ShowMessageNotification,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Service } from '../service';
import type { PlannedEdit } from './protocol';
import type { Abilities } from './readAbilities';
import type { Session } from './session';
import { textHash } from './textHash';

/** An edit as this client takes it: with the version that it was made for, or a hash where no version tells. */
export function fitPlannedEdit(service: Service, client: Abilities, planned: PlannedEdit): PlannedEdit {
  if (!planned.edit) return planned;
  const saw: { uri: string; hash: string }[] = [];
  for (const uri of editsByUri(planned.edit).keys()) {
    const document = service.document(uri);
    if (document?.version === null) saw.push({ uri, hash: textHash(document.text) });
  }
  // A file that goes bears no version, open or not.
  for (const change of planned.edit.documentChanges ?? []) {
    const document = 'kind' in change && change.kind === 'delete' ? service.document(change.uri) : null;
    if (document) saw.push({ uri: document.uri, hash: textHash(document.text) });
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

/**
 * A rename as this client takes it. Without confirmations no branch is renamed; without file operations the file keeps its
 * name and its links, and a message says so.
 */
export function fitRename({ service, client, connection }: Session, edit: WorkspaceEdit): WorkspaceEdit {
  const moves = (edit.documentChanges ?? []).flatMap((change) =>
    'kind' in change && change.kind === 'rename' ? change.newUri : [],
  );
  if (moves.length > 0 && leftOut(client).has('file')) {
    const names = moves.map((uri) => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)));
    void connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Info,
      message: `This editor cannot rename files. Call the file ${names.join(', ')} yourself.`,
    });
  }
  return fitAnnotated(service, client, edit);
}

/** What a client cannot be asked to confirm or to do. */
const leftOut = ({ annotatedEdits, renamesFiles, versionedEdits }: Abilities): ReadonlySet<string> =>
  new Set([
    ...(annotatedEdits ? [] : ['branch', 'begun']),
    ...(renamesFiles && versionedEdits ? [] : ['file']),
  ]);

/** An edit that renames files or branches, without what this client cannot do. */
export function fitAnnotated(service: Service, client: Abilities, edit: WorkspaceEdit): WorkspaceEdit {
  const fitted = fitWorkspaceEdit(service, client, edit);
  if (client.annotatedEdits && client.renamesFiles) return fitted;
  const left = leftOut(client);
  const stays = (edit: AnnotatedTextEdit | TextEdit): boolean =>
    !('annotationId' in edit) || !left.has(edit.annotationId);
  const plain = ({ range, newText }: TextEdit): TextEdit => ({ range, newText });
  const dress = (list: TextEdit[]): TextEdit[] => {
    const kept = list.filter(stays);
    return client.annotatedEdits ? kept : kept.map(plain);
  };
  if (fitted.changes) {
    return {
      changes: Object.fromEntries(Object.entries(fitted.changes).map(([uri, list]) => [uri, dress(list)])),
    };
  }
  const { changeAnnotations, ...rest } = fitted;
  return {
    ...rest,
    ...(client.annotatedEdits ? { changeAnnotations } : {}),
    documentChanges: (fitted.documentChanges ?? []).flatMap((change): Change[] => {
      if ('kind' in change) {
        if (left.has('file')) return [];
        const { annotationId, ...operation } = change;
        return client.annotatedEdits ? [change] : [operation as typeof change];
      }
      const edits = dress(change.edits as TextEdit[]);
      return edits.length > 0 ? [{ ...change, edits }] : [];
    }),
  };
}

type Change = NonNullable<WorkspaceEdit['documentChanges']>[number];

function editsByUri({ changes, documentChanges }: WorkspaceEdit): Map<string, TextEdit[]> {
  const edits = new Map<string, TextEdit[]>(Object.entries(changes ?? {}));
  for (const change of documentChanges ?? []) {
    if ('kind' in change) continue;
    const list = edits.get(change.textDocument.uri) ?? [];
    edits.set(change.textDocument.uri, [...list, ...(change.edits as TextEdit[])]);
  }
  return edits;
}
