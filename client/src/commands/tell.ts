import { env, ProgressLocation, Uri, window, workspace } from 'vscode';
import {
  type ChangesParams,
  changesRequest,
  type OpenWorkParams,
  openWorkRequest,
  type SummaryParams,
  summaryRequest,
  type Told,
  type TreeNode,
  type WhyParams,
  whyRequest,
} from '../../../server/src/lsp/protocol';
import { chainAtCursor } from '../chainAtCursor';
import type { CommandContext } from '../registerCommands';
import { commitBefore, lastCommit, textsBefore } from '../textsBefore';
import { pickPlace } from './pickPlace';

/** Opens where the roadmap stands as a document, and copies it. */
export async function showSummary(context: CommandContext): Promise<void> {
  const text = await busy('Writing the roadmap summary', async () => {
    const before = await textsBefore(commitBefore(weekAgo()));
    const params: SummaryParams = { folders: folders(), before };
    return context.server.client?.sendRequest<string | null>(summaryRequest, params);
  });
  if (text) await openAndCopy(context, 'Roadmap Summary', text);
  else if (text === null) void window.showInformationMessage('There is no roadmap here.');
}

/** Opens what changed in meaning since the last commit as a document, and copies it. */
export async function showChanges(context: CommandContext): Promise<void> {
  const text = await busy('Comparing with the last commit', async () => {
    const before = await textsBefore(lastCommit);
    if (before === null) return null;
    const params: ChangesParams = { folders: folders(), before };
    return context.server.client?.sendRequest<string>(changesRequest, params);
  });
  if (text) await openAndCopy(context, 'Changes Since the Last Commit', text);
  else if (text === null) void window.showInformationMessage('There is no commit to compare with.');
}

/** Lists the open items that can be worked on now, and goes to the chosen one. */
export async function showOpenWork({ server }: CommandContext): Promise<void> {
  const params: OpenWorkParams = { folders: folders() };
  const told = await server.client?.sendRequest<Told>(openWorkRequest, params);
  if (told) await pickPlace(told, 'An open item to go to');
}

/** Lists what keeps a milestone waiting, and goes to what is chosen. */
export async function showWhy({ server }: CommandContext, node: TreeNode | undefined): Promise<void> {
  const chain = node ? [node] : await chainAtCursor(server);
  const of = chain.findLast(({ kind }) => kind === 'milestone' || kind === 'phase');
  if (!of) {
    void window.setStatusBarMessage('No milestone on this line.', 4000);
    return;
  }
  const params: WhyParams = { id: of.id, folders: folders() };
  const told = await server.client?.sendRequest<Told | null>(whyRequest, params);
  if (told) await pickPlace(told, 'What stands in the way, in order');
}

async function openAndCopy({ told }: CommandContext, name: string, text: string): Promise<void> {
  await env.clipboard.writeText(text);
  const document = await workspace.openTextDocument(told.write(name, text));
  await window.showTextDocument(document, { preview: true });
  void window.setStatusBarMessage('Copied as Markdown.', 4000);
}

const busy = <T>(title: string, work: () => Promise<T>): Thenable<T> =>
  window.withProgress({ location: ProgressLocation.Window, title }, work);

const folders = (): readonly string[] =>
  (workspace.workspaceFolders ?? []).map(({ uri }) => Uri.joinPath(uri, '/').toString());

function weekAgo(): Date {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - 7);
}
