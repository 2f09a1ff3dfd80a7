import { ThemeColor, ThemeIcon, TreeItem, TreeItemCheckboxState, TreeItemCollapsibleState } from 'vscode';
import type { TreeNode } from '../../server/src/lsp/protocol';
import { openNodeCommand } from './commandNames';

/** A node as a row of the view. Nothing is told by an icon or a colour alone: the text says it too. */
export function treeItem(node: TreeNode): TreeItem {
  const item = new TreeItem(node.label, collapsibleState(node));
  item.id = node.id;
  item.description = node.description;
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

function collapsibleState({ hasChildren, expanded }: TreeNode): TreeItemCollapsibleState {
  if (!hasChildren) return TreeItemCollapsibleState.None;
  return expanded ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

/** `milestone open problems`: menus match the words. */
function contextValue({ kind, category, problems }: TreeNode): string {
  const words: string[] = [kind];
  if (category !== 'done' && category !== 'dropped') words.push('open');
  if (problems && problems.errors + problems.warnings > 0) words.push('problems');
  return words.join(' ');
}

function icon({ kind, category, state, problems }: TreeNode): ThemeIcon {
  if (kind === 'roadmap') return new ThemeIcon('milestone');
  const [name, color] = icons[category ?? 'none']!;
  if (problems && problems.errors > 0) return new ThemeIcon(name, new ThemeColor('list.errorForeground'));
  if (category === 'planned' && state === 'ready')
    return new ThemeIcon('play-circle', new ThemeColor('charts.blue'));
  if (category === null) return new ThemeIcon(kind === 'checklist' ? 'checklist' : 'circle-outline');
  return new ThemeIcon(name, color === null ? undefined : new ThemeColor(color));
}

const icons: Readonly<Record<string, readonly [string, string | null]>> = {
  done: ['pass-filled', 'charts.green'],
  active: ['play', 'charts.blue'],
  blocked: ['debug-pause', 'charts.orange'],
  planned: ['circle-outline', null],
  dropped: ['circle-slash', 'disabledForeground'],
  none: ['circle-outline', null],
};
