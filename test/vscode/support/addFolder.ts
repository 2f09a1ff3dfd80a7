import { type Uri, workspace } from 'vscode';
import type { MilepostApi } from '../../../client/src/api';
import { ok } from './expect';
import { until } from './until';

/** Opens one more folder beside those that are open, and waits until its roadmap is in the view. */
export async function addFolder(api: MilepostApi, uri: Uri): Promise<void> {
  await change(workspace.workspaceFolders?.length ?? 0, 0, uri);
  await until(
    `a roadmap of ${uri}`,
    api.tree.onChanged,
    async () => (await api.tree.children()).map(({ id }) => id),
    (ids) => ids.some((id) => id.includes(uri.toString())),
    100_000,
  );
}

/** The last folder is closed again. What VS Code still holds open of it stays in the view until VS Code lets go. */
export const removeFolder = (): Promise<void> => change((workspace.workspaceFolders?.length ?? 0) - 1, 1);

/** The list of folders is another one at once; VS Code takes no second change before it has told of the first. */
function change(at: number, remove: number, ...add: Uri[]): Promise<void> {
  const told = new Promise<void>((done) => {
    const listener = workspace.onDidChangeWorkspaceFolders(() => {
      listener.dispose();
      done();
    });
  });
  ok(
    workspace.updateWorkspaceFolders(at, remove, ...add.map((uri) => ({ uri }))),
    'VS Code refused the folder',
  );
  return told;
}
