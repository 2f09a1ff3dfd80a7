import { ThemeColor, ThemeIcon, TreeItem, TreeItemCheckboxState, TreeItemCollapsibleState } from 'vscode';
import type { TreeNode } from '../../server/src/lsp/protocol';
import { openNodeCommand } from './commandNames';
import { isTroubled, rowUri } from './decorateRows';

/** A node as a row of the view. Nothing is told by an icon or a colour alone: the text says it too. */
export function treeItem(node: TreeNode): TreeItem {
  const item = new TreeItem(node.label, collapsibleState(node));
  item.id = node.id;
  item.description = node.kind === 'roadmap' ? node.description : inOrder(node.description);
  item.resourceUri = rowUri(node);
  item.contextValue = contextValue(node);
  item.accessibilityInformation = {
    label: node.spoken,
    ...(node.kind === 'item' ? { role: 'checkbox' } : {}),
  };
  if (node.kind === 'item' && node.ticked !== undefined) {
    item.checkboxState = {
      state: node.ticked ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
      tooltip: node.ticked ? 'Done. Click to untick it.' : 'Open. Click when it is done.',
      accessibilityInformation: { label: node.spoken, role: 'checkbox' },
    };
  } else {
    item.iconPath = icon(node);
  }
  // Those that have a card get it when the mouse rests on them; it has the title that a narrow side bar cuts.
  if (node.kind === 'item' || node.kind === 'checklist') item.tooltip = node.label;
  if (node.uri) item.command = { command: openNodeCommand, title: 'Open', arguments: [node] };
  return item;
}

/** VS Code cuts a row at its end, to the width of the side bar. What is cut off last comes first: the fraction, then whether it can begin, then the status, then its problems. */
const inOrder = (description: string): string =>
  description
    .split(' · ')
    .sort((a, b) => rank(a) - rank(b))
    .join(' · ');

function rank(part: string): number {
  if (/^\d+\/\d+$/.test(part)) return 0;
  if (/^(?:ready$|waits for )/.test(part)) return 1;
  return /^\d+ (?:error|warning)/.test(part) ? 3 : 2;
}

function collapsibleState({ hasChildren, expanded }: TreeNode): TreeItemCollapsibleState {
  if (!hasChildren) return TreeItemCollapsibleState.None;
  return expanded ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

/** `milestone open problems`: menus match the words. */
function contextValue({ kind, category, problems, state }: TreeNode): string {
  const words: string[] = [kind];
  if (category !== 'done' && category !== 'dropped') words.push('open');
  if (category === null || category === 'planned') words.push('planned');
  if (isTroubled(problems)) words.push('problems');
  if (state === 'waiting') words.push('waiting');
  return words.join(' ');
}

function icon({ kind, category, state }: TreeNode): ThemeIcon {
  const [name, color] = look(kind, category, state);
  return new ThemeIcon(name, color === null ? undefined : new ThemeColor(color));
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
