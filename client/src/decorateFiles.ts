import { Disposable, EventEmitter, type FileDecoration, ThemeColor, Uri, window } from 'vscode';
import type { TreeNode } from '../../server/src/lsp/protocol';
import type { RoadmapView } from './roadmapView';

/** In the Explorer, a letter beside a milestone's file: how it stands, said in words on hover. */
export function decorateFiles(view: RoadmapView): Disposable {
  const changed = new EventEmitter<Uri[]>();
  let known = new Map<string, TreeNode>();

  async function read(): Promise<void> {
    const roots = await view.tree.children(null);
    const lists = await Promise.all(
      roots.filter(({ kind }) => kind === 'roadmap').map(({ id }) => view.tree.children(id)),
    );
    const byFile = new Map<string, TreeNode[]>();
    for (const node of lists.flat()) {
      if (node.kind !== 'milestone' || !node.uri) continue;
      byFile.set(node.uri, [...(byFile.get(node.uri) ?? []), node]);
    }
    // A document that holds several milestones is none of them.
    const now = new Map(
      [...byFile].flatMap(([uri, nodes]) => (nodes.length === 1 ? [[uri, { ...nodes[0]! }] as const] : [])),
    );
    const other = [...new Set([...known.keys(), ...now.keys()])].filter(
      (uri) => known.get(uri)?.spoken !== now.get(uri)?.spoken,
    );
    known = now;
    if (other.length > 0) changed.fire(other.map((uri) => Uri.parse(uri)));
  }

  return Disposable.from(
    changed,
    view.onRoots(() => void read()),
    view.tree.onChanged(() => void read()),
    window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changed.event,
      provideFileDecoration: (uri): FileDecoration | undefined => {
        const node = known.get(uri.toString());
        const look = node?.category ? looks[node.category] : undefined;
        if (!node || !look) return undefined;
        return { badge: look[0], tooltip: node.spoken, color: new ThemeColor(look[1]) };
      },
    }),
  );
}

/** Planned milestones stay as they are: most files would bear a mark. */
const looks: Readonly<Partial<Record<NonNullable<TreeNode['category']>, readonly [string, string]>>> = {
  done: ['✓', 'charts.green'],
  active: ['▶', 'charts.blue'],
  blocked: ['!', 'charts.orange'],
  dropped: ['–', 'disabledForeground'],
};
