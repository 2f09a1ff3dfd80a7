import { window } from 'vscode';
import {
  type PlannedEdit,
  type StatusChoices,
  setStatusRequest,
  statusesRequest,
  type TreeNode,
} from '../../../server/src/lsp/protocol';
import { chainAtCursor } from '../chainAtCursor';
import type { CommandContext } from '../registerCommands';

/** Sets the status of a row, or of the milestone or phase under the cursor, wherever it is written. */
export async function setStatus(context: CommandContext, node: TreeNode | undefined): Promise<void> {
  const { client } = context.server;
  if (!client) return;
  const chain = node ? [node] : await chainAtCursor(context.server);
  const of = chain.findLast(({ kind }) => kind === 'milestone' || kind === 'phase');
  const known = of && (await client.sendRequest<StatusChoices | null>(statusesRequest, { id: of.id }));
  if (!of || !known) {
    void window.setStatusBarMessage('No milestone or phase on this line.', 4000);
    return;
  }
  const choice = await window.showQuickPick(
    known.choices.map((each) => ({
      label: each.word,
      description: each.category === known.current ? 'now' : meanings[each.category],
      each,
    })),
    { title: `Status of ${of.label}`, placeHolder: 'It changes in the document and in the index' },
  );
  if (!choice) return;
  const planned = await client.sendRequest<PlannedEdit>(setStatusRequest, { id: of.id, ...choice.each });
  const refused = planned.edit
    ? await context.applyEdit(client, planned.edit, planned.saw)
    : (planned.refused ?? 'The status could not be set.');
  if (refused !== null) void window.showInformationMessage(refused);
}

const meanings = {
  planned: 'not begun',
  active: 'being worked on',
  blocked: 'begun, and cannot go on',
  done: 'finished',
  dropped: 'will not be done',
} as const;
