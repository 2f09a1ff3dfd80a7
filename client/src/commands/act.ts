import { window } from 'vscode';
import { type ActParams, actRequest, type PlannedAct } from '../../../server/src/lsp/protocol';
import { actTarget, type On } from '../actTarget';
import { currentRepository } from '../gitBranch';
import type { CommandContext } from '../registerCommands';
import { checkOut } from './nodeMenu';
import { show } from './show';

/** Starts or finishes a milestone or phase, everywhere that states it; says what stands against it, and asks. */
export async function act(
  context: CommandContext,
  name: ActParams['act'],
  kind: 'milestone' | 'phase',
  given: On | undefined,
): Promise<void> {
  const { client } = context.server;
  if (!client) return;
  const target = await actTarget(context.server, given, kind);
  if (!target) return;
  const { on } = target;
  const ask = (anyway: boolean): Promise<PlannedAct> =>
    client.sendRequest<PlannedAct>(actRequest, { act: name, on, anyway } satisfies ActParams);
  let planned = await ask(false);
  if (!planned.edit) {
    const anyway = name === 'start' ? 'Start anyway' : 'Finish anyway';
    const choices = planned.at ? ['Show', anyway] : [anyway];
    const choice = await window.showWarningMessage(planned.refused ?? 'This cannot be done.', ...choices);
    if (choice === 'Show' && planned.at) await show(planned.at.uri, planned.at.range);
    if (choice !== anyway) return;
    planned = await ask(true);
  }
  const edit = planned.edit;
  if (edit?.documentChanges?.length === 0) {
    void window.setStatusBarMessage('It says so already, or states no status.', 4000);
    return;
  }
  const refused = edit ? await context.applyEdit(client, edit, planned.saw) : planned.refused;
  if (refused) return void window.showInformationMessage(refused);
  const { length } = edit?.documentChanges ?? [];
  const where = length === 1 ? 'one file' : `${length} files`;
  void window.setStatusBarMessage(`${name === 'start' ? 'Started' : 'Finished'}, in ${where}.`, 6000);
  if (planned.branch && (await currentRepository())) await offerBranch(planned.branch);
}

/** Work that starts usually starts with its branch; nobody has to. */
async function offerBranch(branch: string): Promise<void> {
  const create = 'Create Branch';
  const choice = await window.showInformationMessage(`The branch plan names ${branch}.`, create);
  if (choice === create) await checkOut(branch);
}
