import type { TreeNode } from '../../server/src/lsp/protocol';

/** How the roadmap is shown: kept for each workspace. */
export interface TreeLook {
  readonly group: 'none' | 'status' | 'team' | 'owner';
  readonly text: string;
  readonly status: NonNullable<TreeNode['category']> | null;
  readonly team: string | null;
  readonly openOnly: boolean;
}

export const plainLook: TreeLook = { group: 'none', text: '', status: null, team: null, openOnly: false };

export const isFiltered = ({ text, status, team, openOnly }: TreeLook): boolean =>
  text !== '' || status !== null || team !== null || openOnly;

/** Of some children those that the filter lets through. `matching`: milestones in which the text occurs. */
export function visible(
  nodes: readonly TreeNode[],
  { status, team, openOnly }: TreeLook,
  matching: ReadonlySet<string> | null,
): readonly TreeNode[] {
  return nodes.filter((node) => {
    if (openOnly && (node.ticked === true || node.category === 'done' || node.category === 'dropped'))
      return false;
    if (node.kind !== 'milestone') return true;
    if (status !== null && node.category !== status) return false;
    if (team !== null && !node.teams?.includes(team)) return false;
    return matching === null || matching.has(node.id);
  });
}

const statusNames = {
  active: 'In progress',
  blocked: 'Blocked',
  planned: 'Planned',
  done: 'Done',
  dropped: 'Dropped',
} as const;

export interface Group {
  readonly node: TreeNode;
  readonly members: readonly TreeNode[];
}

/** Milestones in groups: by status what is being worked on first, else by name, those without last. */
export function grouped(
  roadmap: string,
  nodes: readonly TreeNode[],
  by: TreeLook['group'],
): readonly Group[] {
  const names = new Map<string, TreeNode[]>();
  for (const node of nodes) {
    const name = nameIn(node, by);
    names.set(name, [...(names.get(name) ?? []), node]);
  }
  const order: readonly string[] = Object.values(statusNames);
  const rank = (name: string): number =>
    name.startsWith('No ') ? 1e9 : by === 'status' ? order.indexOf(name) : 0;
  return [...names]
    .sort(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b))
    .map(([name, members]) => ({ node: groupNode(roadmap, by, name, members), members }));
}

function nameIn({ category, teams, owner }: TreeNode, by: TreeLook['group']): string {
  if (by === 'status') return category === null ? 'No status' : statusNames[category];
  if (by === 'team') return teams?.[0] ?? 'No team';
  return owner ?? 'No owner';
}

function groupNode(
  roadmap: string,
  by: TreeLook['group'],
  name: string,
  members: readonly TreeNode[],
): TreeNode {
  const count = `${members.length} ${members.length === 1 ? 'milestone' : 'milestones'}`;
  return {
    id: `group ${by} ${name} ${roadmap}`,
    parent: roadmap,
    kind: 'group',
    label: name,
    description: String(members.length),
    spoken: `${name}, ${count}`,
    category: null,
    hasChildren: true,
    expanded: !(by === 'status' && (name === statusNames.done || name === statusNames.dropped)),
    uri: null,
  };
}

/** What the line above the view says of the filter; nothing where all is shown. */
export function lookWords({ text, status, team, openOnly }: TreeLook): string | undefined {
  const parts = [
    openOnly ? 'open only' : null,
    status ? statusNames[status].toLowerCase() : null,
    team ? `team ${team}` : null,
    text ? `“${text}”` : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? `Filter: ${parts.join(', ')}` : undefined;
}
