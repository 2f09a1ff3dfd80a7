import { mergedBranches } from '../service/mergedBranches';
import { git } from './git';

/** The branches that git has, and those that were merged into the one that is checked out; null where there is no git. */
export function gitFacts(folder: string): { branches: readonly string[]; merged: readonly string[] } | null {
  const lines = (words: readonly string[]): readonly string[] | null =>
    git(folder, words)
      ?.toString('utf8')
      .split('\n')
      .filter((line) => line !== '') ?? null;
  const refs = lines(['for-each-ref', '--format=%(refname)', 'refs/heads', 'refs/remotes']);
  if (!refs) return null;
  const branches = refs.map((ref) => ref.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, ''));
  const merges = lines(['log', '--merges', '--format=%s', '-n', '5000']) ?? [];
  return { branches: [...new Set(branches)].sort(), merged: mergedBranches(merges) };
}
