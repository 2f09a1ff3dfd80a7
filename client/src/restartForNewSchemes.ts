import { type Disposable, workspace } from 'vscode';
import type { ServerLife } from './createServerLife';
import { readSchemes } from './documentSelector';

/** A folder of a scheme that no folder had before: the server must be told which documents are its own. */
export function restartForNewSchemes(server: ServerLife): Disposable {
  let known = readSchemes();
  return workspace.onDidChangeWorkspaceFolders(() => {
    const now = readSchemes();
    if ([...now].every((scheme) => known.has(scheme))) return;
    known = now;
    void server.restart().catch(() => undefined);
  });
}
