import { type LogOutputChannel, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type PlannedEdit, type TickParams, type TreeNode, tickRequest } from '../../server/src/lsp/protocol';
import type { ApplyEdit } from './createApplyEdit';

/** Ticks or unticks an item of the view in its document. False, with a word to the person, where that cannot be. */
export async function tickNode(
  client: BaseLanguageClient | null,
  applyEdit: ApplyEdit,
  node: TreeNode,
  done: boolean,
  output: LogOutputChannel,
): Promise<boolean> {
  if (!client) return refuse('Milepost is not running yet; try again in a moment.');
  try {
    const planned = await client.sendRequest<PlannedEdit>(tickRequest, {
      id: node.id,
      done,
    } satisfies TickParams);
    if (!planned.edit) return refuse(planned.refused ?? 'The item is no longer there.');
    const refused = await applyEdit(client, planned.edit, planned.saw);
    return refused === null || refuse(refused);
  } catch (error) {
    output.error(`Ticking failed: ${error}`);
    return refuse('The item could not be ticked; the log says why.');
  }
}

function refuse(why: string): false {
  void window.showInformationMessage(why);
  return false;
}
