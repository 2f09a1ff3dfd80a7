import { ThemeColor, ThemeIcon, TreeItem, TreeItemCheckboxState, TreeItemCollapsibleState } from 'vscode';
import type { TreeNode } from '../../server/src/lsp/protocol';
import { openNodeCommand } from './commandNames';

/** A node as a row of the view. Nothing is told by an icon or a colour alone: the text says it too. */
export function treeItem(node: TreeNode): TreeItem {
  const item = new TreeItem(shortLabel(node), collapsibleState(node));
  item.id = node.id;
  item.description = node.kind === 'roadmap' ? node.description : progressFirst(node.description);
  item.contextValue = contextValue(node);
  item.accessibilityInformation = {
    label: node.spoken,
    ...(node.kind === 'item' ? { role: 'checkbox' } : {}),
  };
  if (node.kind === 'item' && node.ticked !== undefined) {
    item.checkboxState = {
      state: node.ticked ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
      tooltip: node.ticked ? 'Done. Click to open it again.' : 'Open. Click when it is done.',
      accessibilityInformation: { label: node.spoken, role: 'checkbox' },
    };
  } else {
    item.iconPath = icon(node);
  }
  if (node.uri) item.command = { command: openNodeCommand, title: 'Open', arguments: [node] };
  return item;
}

const room: Readonly<Partial<Record<TreeNode['kind'], number>>> = { milestone: 26, phase: 24, checklist: 24 };

/** Progress stands behind the label, and a long one would push it out of a narrow side bar; the tooltip has all of it. */
function shortLabel({ kind, label }: TreeNode): string {
  const most = room[kind] ?? Number.POSITIVE_INFINITY;
  return label.length <= most ? label : `${label.slice(0, most - 1).replace(/[\s,;:–-]+\S{0,7}$/, '')}…`;
}

/** The fraction first, for the same reason. */
const progressFirst = (description: string): string =>
  description.replace(/^([^·]+) · (\d+\/\d+)(?= ·|$)/, '$2 · $1');

function collapsibleState({ hasChildren, expanded }: TreeNode): TreeItemCollapsibleState {
  if (!hasChildren) return TreeItemCollapsibleState.None;
  return expanded ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

/** `milestone open problems`: menus match the words. */
function contextValue({ kind, category, problems, state }: TreeNode): string {
  const words: string[] = [kind];
  if (category !== 'done' && category !== 'dropped') words.push('open');
  if (category === null || category === 'planned') words.push('planned');
  if (problems && problems.errors + problems.warnings > 0) words.push('problems');
  if (state === 'waiting') words.push('waiting');
  return words.join(' ');
}

function icon({ kind, category, state, problems }: TreeNode): ThemeIcon {
  const [name, color] = look(kind, category, state);
  const shown = problems && problems.errors > 0 ? 'list.errorForeground' : color;
  return new ThemeIcon(name, shown === null ? undefined : new ThemeColor(shown));
}

function look(
  kind: TreeNode['kind'],
  category: TreeNode['category'],
  state: TreeNode['state'],
): readonly [name: string, color: string | null] {
  if (kind === 'roadmap') return ['milestone', null];
  if (kind === 'group') return ['list-tree', null];
  if (category === null) return [kind === 'checklist' ? 'checklist' : 'circle-outline', null];
  if (category === 'planned' && state === 'ready') return ['play-circle', 'charts.blue'];
  return looks[category];
}

const looks: Readonly<
  Record<NonNullable<TreeNode['category']>, readonly [name: string, color: string | null]>
> = {
  done: ['pass-filled', 'charts.green'],
  active: ['play', 'charts.blue'],
  blocked: ['debug-pause', 'charts.orange'],
  planned: ['circle-outline', null],
  dropped: ['circle-slash', 'disabledForeground'],
};
