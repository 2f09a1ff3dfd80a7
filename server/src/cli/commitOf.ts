import { Failure } from './failure';
import { git } from './git';

/** The commit that a ref means. */
export function commitOf(ref: string, root: string): string {
  if (git(root, ['rev-parse', '--git-dir']) === null)
    throw new Failure('this folder is in no git repository, so there is no commit to compare with.');
  const words = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  const commit = git(root, words)?.toString().trim();
  if (!commit) throw new Failure(`git knows no commit '${ref}'.`);
  return commit;
}
