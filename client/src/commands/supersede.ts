import { window } from 'vscode';
import {
  type PlannedSupersession,
  type SupersedeParams,
  supersedeRequest,
} from '../../../server/src/lsp/protocol';
import { askPick, askSteps, askText, type Step } from '../askSteps';
import type { CommandContext } from '../registerCommands';
import { show } from './show';

/** A new decision in the place of the one in the editor; asks which open milestones are to follow it. */
export async function supersede(
  { server, applyEdit }: CommandContext,
  given: string | undefined,
): Promise<void> {
  const { client } = server;
  const uri = given ?? window.activeTextEditor?.document.uri.toString();
  if (!client || uri === undefined) return;
  const ask = (title: string, follow: readonly string[]): Promise<PlannedSupersession> =>
    client.sendRequest<PlannedSupersession>(supersedeRequest, {
      uri,
      title,
      follow,
    } satisfies SupersedeParams);
  const answers = { title: '', follow: [] as readonly string[] };
  let first = await ask('…', []);
  if (!first.edit) return void window.showInformationMessage(first.refused ?? 'This cannot be superseded.');
  const askWho: Step = (at) =>
    askPick<string>({
      placeholder: 'These open milestones cite the old decision. Which shall cite the new one instead?',
      choices: first.citing.map((milestone) => ({
        value: milestone.uri,
        label: milestone.label,
        description: milestone.message,
      })),
      picked: first.citing.map((milestone) => milestone.uri),
      many: true,
      take: (uris) => {
        answers.follow = uris;
      },
    })(at);
  const askTitle = askText({
    prompt: 'What is decided now? The title of the new record',
    value: '',
    check: (value) => (value === '' ? 'It needs a title.' : null),
    take: (value) => {
      answers.title = value;
    },
  });
  if (!(await askSteps('Supersede This Decision', [askTitle, ...(first.citing.length > 0 ? [askWho] : [])])))
    return;
  first = await ask(answers.title, answers.follow);
  const refused = first.edit
    ? await applyEdit(client, first.edit, first.saw, { isRefactoring: true })
    : (first.refused ?? 'This cannot be superseded.');
  if (refused) void window.showInformationMessage(refused);
  else if (first.at) await show(first.at.uri, first.at.range);
}
