import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { TreeNode } from '../../../server/src/lsp/protocol';
import type { CommandContext } from '../registerCommands';
import { isFiltered, plainLook, type TreeLook } from '../treeLook';

/** Asks how milestones are to be grouped. */
export async function groupTree({ view }: CommandContext): Promise<void> {
  const choices: readonly (QuickPickItem & { readonly group: TreeLook['group'] })[] = [
    { group: 'none', label: 'No groups', description: 'in the order of the roadmap' },
    { group: 'status', label: 'Status' },
    { group: 'team', label: 'Team', description: 'the first that the milestone names' },
    { group: 'owner', label: 'Owner' },
  ];
  const choice = await window.showQuickPick(
    choices.map((each) => ({ ...each, picked: each.group === view.look.group })),
    { title: 'Group Milestones', placeHolder: 'By what?' },
  );
  if (choice) view.setLook({ ...view.look, group: choice.group });
}

/** As in the view. */
const icons = {
  active: 'play',
  blocked: 'debug-pause',
  planned: 'circle-outline',
  done: 'pass-filled',
  dropped: 'circle-slash',
} as const;

/** Asks what is to be shown alone. */
export async function filterTree({ view }: CommandContext): Promise<void> {
  const { look } = view;
  const teams = await teamsIn(view.tree.children);
  const statuses = [
    ['active', 'In progress'],
    ['blocked', 'Blocked'],
    ['planned', 'Planned'],
    ['done', 'Done'],
    ['dropped', 'Dropped'],
  ] as const;
  type Choice = QuickPickItem & { readonly next: TreeLook };
  const heading = (label: string): Choice => ({ label, kind: QuickPickItemKind.Separator, next: look });
  const input = window.createQuickPick<Choice>();
  const fixed: Choice[] = [
    ...(isFiltered(look)
      ? [{ label: '$(clear-all) Show everything', next: { ...plainLook, group: look.group } }]
      : []),
    {
      label: '$(checklist) Open only',
      description: look.openOnly ? 'on' : '',
      next: { ...look, openOnly: !look.openOnly },
    },
    heading('status'),
    ...statuses.map(([status, name]) => ({
      label: `$(${icons[status]}) ${name}`,
      description: look.status === status ? 'on' : '',
      next: { ...look, status: look.status === status ? null : status },
    })),
    ...(teams.length > 0 ? [heading('team')] : []),
    ...teams.map((team) => ({
      label: `$(organization) ${team}`,
      description: look.team === team ? 'on' : '',
      next: { ...look, team: look.team === team ? null : team },
    })),
  ];
  const list = (text: string) =>
    text === ''
      ? fixed
      : [{ label: `$(search) Contains “${text}”`, alwaysShow: true, next: { ...look, text } }, ...fixed];
  input.title = 'Filter Roadmap';
  input.placeholder = 'A status, a team, or words that a milestone contains';
  input.items = list('');
  input.onDidChangeValue((text) => {
    input.items = list(text.trim());
  });
  input.onDidAccept(() => {
    const [choice] = input.selectedItems;
    if (choice) view.setLook(choice.next);
    input.hide();
  });
  input.onDidHide(() => input.dispose());
  input.show();
}

async function teamsIn(
  children: (id: string | null) => Promise<readonly TreeNode[]>,
): Promise<readonly string[]> {
  const lists = await Promise.all((await children(null)).map(({ id }) => children(id)));
  return [...new Set(lists.flat().flatMap(({ teams }) => teams ?? []))].sort((a, b) => a.localeCompare(b));
}
