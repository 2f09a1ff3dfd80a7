import type { ViewBadge } from 'vscode';
import type { TreeNode } from '../../server/src/lsp/protocol';

/** How many errors the roadmaps have; nothing where there are none. */
export function badgeOf(roots: readonly TreeNode[]): ViewBadge | undefined {
  const value = roots.reduce((sum, { problems }) => sum + (problems?.errors ?? 0), 0);
  if (value === 0) return undefined;
  return { value, tooltip: value === 1 ? '1 error in the roadmap' : `${value} errors in the roadmap` };
}
