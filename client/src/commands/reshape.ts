import { window } from 'vscode';
import {
  type PlannedReshape,
  type ReshapeParams,
  reshapeRequest,
  type TreeNode,
} from '../../../server/src/lsp/protocol';
import { actTarget, type On } from '../actTarget';
import { askPick, askSteps, askText } from '../askSteps';
import { chainAtCursor } from '../chainAtCursor';
import { confirmPreview } from '../confirmPreview';
import type { CommandContext } from '../registerCommands';
import { show } from './show';

/** Puts a milestone behind another: title, phases, and how long it takes. */
export async function insertMilestone(context: CommandContext, given: On | undefined): Promise<void> {
  const target = await actTarget(context.server, given, 'milestone');
  if (!target) return;
  const answers = { title: '', phases: '', days: '' };
  const name = target.label ? `Insert a Milestone after ${target.label}` : 'Insert a Milestone';
  const done = await askSteps(name, [
    askText({
      prompt: 'What is it called? Milestones after it get the next numbers.',
      value: answers.title,
      check: (value) => (value === '' ? 'A milestone needs a title.' : null),
      take: (value) => {
        answers.title = value;
      },
    }),
    askText({
      prompt: 'Its phases, parted by commas; empty for one',
      placeholder: 'Planning, Building, Trial',
      value: answers.phases,
      take: (value) => {
        answers.phases = value;
      },
    }),
    askText({
      prompt:
        'How many working days does it take? What comes after it moves by as many; empty to leave all dates',
      placeholder: '10',
      value: answers.days,
      check: (value) => (/^\d{0,3}$/.test(value) ? null : 'A number of working days, or nothing.'),
      take: (value) => {
        answers.days = value;
      },
    }),
  ]);
  if (!done) return;
  const phases = answers.phases
    .split(',')
    .map((phase) => phase.trim())
    .filter((phase) => phase !== '');
  const days = answers.days === '' || Number(answers.days) === 0 ? null : Number(answers.days);
  await reshape(
    context,
    { act: 'insert', on: target.on, title: answers.title, phases, days },
    'Insert anyway',
  );
}

/** Puts a milestone behind another one of its roadmap, or first. */
export async function moveMilestone(context: CommandContext, given: On | undefined): Promise<void> {
  const found = await milestoneAt(context, given);
  if (!found) return;
  const { node, others } = found;
  let after: TreeNode | null = null;
  const choices = [
    { value: null, label: 'First' },
    ...others.map((other) => ({
      value: other,
      label: `After ${other.label}`,
      description: other.description,
    })),
  ];
  const done = await askSteps(`Move ${node.label}`, [
    askPick<TreeNode | null>({
      placeholder: 'Where does it come? Numbers, gates, next steps and dates follow.',
      choices,
      picked: [],
      take([place]) {
        after = place ?? null;
      },
    }),
  ]);
  if (!done) return;
  const behind = (after as TreeNode | null)?.id;
  await reshape(
    context,
    { act: 'move', on: { id: node.id }, after: behind === undefined ? null : { id: behind } },
    'Move anyway',
  );
}

/** Makes a phase and those after it a milestone of their own. */
export async function splitMilestone(context: CommandContext, given: On | undefined): Promise<void> {
  const target = await actTarget(context.server, given, 'phase');
  if (!target) return;
  let title = '';
  const done = await askSteps(target.label ? `Split before ${target.label}` : 'Split the Milestone', [
    askText({
      prompt: 'What is the new milestone called? This phase and those after it go there.',
      value: '',
      check: (value) => (value === '' ? 'A milestone needs a title.' : null),
      take: (value) => {
        title = value;
      },
    }),
  ]);
  if (done) await reshape(context, { act: 'split', on: target.on, title }, 'Split anyway');
}

/** Puts another milestone of its roadmap into it. */
export async function mergeMilestones(context: CommandContext, given: On | undefined): Promise<void> {
  const found = await milestoneAt(context, given);
  if (!found) return;
  const { node, others } = found;
  let second: TreeNode | null = null;
  const done = await askSteps(`Merge into ${node.label}`, [
    askPick<TreeNode | null>({
      placeholder: `Which milestone goes into ${node.label}? Its phases, lists, gates and rows follow; its file goes.`,
      choices: others.map((other) => ({ value: other, label: other.label, description: other.description })),
      picked: [],
      take([other]) {
        second = other ?? null;
      },
    }),
  ]);
  const id = (second as TreeNode | null)?.id;
  if (done && id) await reshape(context, { act: 'merge', on: { id: node.id }, with: { id } }, 'Merge anyway');
}

/** The milestone that a command is about, and the others beside it. A light bulb is lit where the cursor stands. */
async function milestoneAt({ server, view }: CommandContext, given: On | undefined) {
  const node =
    given && 'kind' in given
      ? given
      : (await chainAtCursor(server)).findLast(({ kind }) => kind === 'milestone');
  if (node?.kind !== 'milestone') {
    void window.setStatusBarMessage('No milestone on this line.', 4000);
    return null;
  }
  const all = await view.tree.children(node.parent);
  return { node, others: all.filter(({ kind, id }) => kind === 'milestone' && id !== node.id) };
}

/** Plans it, asks where something stands against it, shows the whole, and makes it. */
async function reshape(
  { server, applyEdit }: CommandContext,
  asked: ReshapeParams,
  anyway: string,
): Promise<void> {
  const { client } = server;
  if (!client) return;
  const ask = (force: boolean): Promise<PlannedReshape> =>
    client.sendRequest<PlannedReshape>(reshapeRequest, { ...asked, anyway: force });
  let planned = await ask(false);
  if (!planned.edit) {
    const choices = planned.anyway ? [anyway] : [];
    const choice = await window.showWarningMessage(planned.refused ?? 'This cannot be done.', ...choices);
    if (choice !== anyway) return;
    planned = await ask(true);
  }
  if (!planned.edit) return void window.showInformationMessage(planned.refused ?? 'This cannot be done.');
  if (!(await confirmPreview(planned.title, planned.edit))) return;
  const refused = await applyEdit(client, planned.edit, planned.saw, { isRefactoring: true });
  if (refused) void window.showInformationMessage(refused);
  else if (planned.at) await show(planned.at.uri, null);
}
