import { join } from 'node:path';
import { textOf } from './ignoreRules';

/** Is this folder a second checkout of a repository? It then holds every document a second time. */
export async function isWorktree(folder: string): Promise<boolean> {
  const text = await textOf(join(folder, '.git'));
  return text !== null && /^gitdir:.*[\\/]worktrees[\\/]/.test(text);
}
