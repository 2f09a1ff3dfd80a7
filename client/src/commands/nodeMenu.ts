import { env, window } from 'vscode';
import {
  type NodeLink,
  type NodeLinks,
  type NodeLinksParams,
  nodeLinksRequest,
  type PlannedEdit,
  syncIndexRequest,
  type TreeNode,
} from '../../../server/src/lsp/protocol';
import { chainAtCursor } from '../chainAtCursor';
import { currentRepository } from '../gitBranch';
import type { CommandContext } from '../registerCommands';
import { show } from './show';

/** Opens a decision that the milestone rests on; asks which, where there are several. */
export async function openRecords(context: CommandContext, node: TreeNode | undefined): Promise<void> {
  const links = await linksOf(context, node);
  await open(links?.records ?? [], 'Decisions', 'It names no decision record that is there.');
}

/** Opens the milestone that keeps this one's gate closed. */
export async function goToBlocker(context: CommandContext, node: TreeNode | undefined): Promise<void> {
  const links = await linksOf(context, node);
  await open(links?.blockers ?? [], 'It waits for', 'Nothing keeps it waiting.');
}

export async function copyBranch(context: CommandContext, node: TreeNode | undefined): Promise<void> {
  const branch = (await linksOf(context, node))?.branch;
  if (!branch) return void window.showInformationMessage('Its branch plan names no branch.');
  await env.clipboard.writeText(branch);
  void window.setStatusBarMessage(`Copied ${branch}.`, 4000);
}

/** Creates the branch of the plan in git, or changes to it where it is there. */
export async function createBranch(context: CommandContext, node: TreeNode | undefined): Promise<void> {
  const branch = (await linksOf(context, node))?.branch;
  if (!branch) return void window.showInformationMessage('Its branch plan names no branch.');
  await checkOut(branch);
}

export async function checkOut(branch: string): Promise<void> {
  const repository = await currentRepository();
  if (!repository) return void window.showInformationMessage('Git is not at hand here.');
  const there = await repository.getBranch(branch).then(
    () => true,
    () => false,
  );
  await (there ? repository.checkout(branch) : repository.createBranch(branch, true));
  void window.setStatusBarMessage(`On ${branch}.`, 4000);
}

/** Makes every index say what the milestones' own documents say. */
export async function syncIndex({ server, applyEdit }: CommandContext): Promise<void> {
  const { client } = server;
  if (!client) return;
  const planned = await client.sendRequest<PlannedEdit>(syncIndexRequest, {});
  const refused = planned.edit
    ? await applyEdit(client, planned.edit, planned.saw)
    : (planned.refused ?? 'There is nothing to do.');
  void window.showInformationMessage(refused ?? 'The index says again what the milestones say.');
}

async function linksOf({ server }: CommandContext, node: TreeNode | undefined): Promise<NodeLinks | null> {
  const chain = node ? [node] : await chainAtCursor(server);
  const of = chain.findLast(({ kind }) => kind === 'milestone' || kind === 'phase');
  if (!of || !server.client) return null;
  const params: NodeLinksParams = { id: of.id };
  return server.client.sendRequest<NodeLinks | null>(nodeLinksRequest, params);
}

async function open(links: readonly NodeLink[], title: string, none: string): Promise<void> {
  if (links.length === 0) return void window.showInformationMessage(none);
  const choice =
    links.length === 1
      ? { link: links[0]! }
      : await window.showQuickPick(
          links.map((link) => ({ label: link.label, description: link.detail, link })),
          { title },
        );
  if (choice) await show(choice.link.uri, choice.link.range);
}
