import { type QuickPickItem, window } from 'vscode';
import { type PlannedSlip, type SlipParams, slipRequest } from '../../../server/src/lsp/protocol';
import { actTarget, type On } from '../actTarget';
import { askPick, askSteps, askText, type Step } from '../askSteps';
import type { CommandContext } from '../registerCommands';

/** Moves planned dates: asks by how much, then shows every date that would change and why. Nothing is written before Enter. */
export async function slip(
  { server, applyEdit }: CommandContext,
  kind: 'milestone' | 'phase',
  given: On | undefined,
): Promise<void> {
  const target = await actTarget(server, given, kind);
  const { client } = server;
  if (!target || !client) return;
  let said = '';
  let planned: PlannedSlip | null = null;
  const askHow = askText({
    prompt: 'Working days, earlier with a minus; or the day on which it ends then',
    placeholder: '5, -2 or 2027-04-09',
    value: '',
    check: (value) =>
      distance(value) === null ? 'Write a number of working days, or a day like 2027-04-09.' : null,
    take: (value) => {
      said = value;
    },
  });
  const showWhat: Step = async (at) => {
    const params: SlipParams = { on: target.on, by: distance(said)! };
    planned = await client.sendRequest<PlannedSlip>(slipRequest, params);
    return preview(planned, {
      ...at,
      title: `${at.title} ${/^[+-]?\d+$/.test(said) ? `by ${said}` : `to ${said}`}`,
    });
  };
  if (!(await askSteps(`Slip ${target.label ?? ''}`.trim(), [askHow, showWhat]))) return;
  const { edit, saw, moves } = (planned as PlannedSlip | null) ?? { edit: null, saw: [], moves: [] };
  const refused = edit && moves.length > 0 ? await applyEdit(client, edit, saw) : null;
  if (refused) void window.showInformationMessage(refused);
  else if (edit) void window.setStatusBarMessage(`Moved ${counted(moves.length)}.`, 6000);
}

function distance(said: string): SlipParams['by'] | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(said)) return { to: said };
  return /^[+-]?\d{1,4}$/.test(said) && Number(said) !== 0 ? Number(said) : null;
}

const counted = (dates: number): string => (dates === 1 ? '1 date' : `${dates} dates`);

const verbs = { start: 'starts', end: 'ends', when: 'is planned for' };

function preview({ edit, moves, stays, refused }: PlannedSlip, at: Parameters<Step>[0]): ReturnType<Step> {
  const isPossible = edit !== null && moves.length > 0;
  const items: QuickPickItem[] = isPossible
    ? [
        ...moves.map(({ what, which, from, to, because }) => ({
          label: `$(calendar) ${what} ${verbs[which]} ${to}`,
          description: `not ${from}${because ? ` · ${because}` : ''}`,
        })),
        ...stays.map((words) => ({ label: `$(info) ${words}` })),
      ]
    : [{ label: `$(circle-slash) ${refused ?? 'Nothing moves.'}` }];
  return askPick({
    placeholder: isPossible
      ? `Enter moves ${counted(moves.length)}, Escape leaves them as they are`
      : 'Nothing can be moved so',
    choices: items.map((item) => ({ ...item, value: item.label })),
    picked: items.slice(0, 1).map(({ label }) => label),
    take: () => undefined,
  })(at);
}
