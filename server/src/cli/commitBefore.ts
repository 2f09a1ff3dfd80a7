import { git } from './git';

/** The last commit before a day began; null where there is none, or where no document is different since. */
export function commitBefore(day: string, root: string): string | null {
  const words = ['rev-list', '-1', `--before=${day} 00:00:00`, 'HEAD'];
  const commit = git(root, words)?.toString().trim();
  if (!commit) return null;
  const documents = ['--', '*.md', '*.markdown'];
  const same = git(root, ['diff', '--quiet', commit, ...documents]) !== null;
  const untracked = git(root, ['ls-files', '--others', '--exclude-standard', ...documents]);
  return same && untracked?.length === 0 ? null : commit;
}
