import { relative, sep } from 'node:path';
import { pathInUrl } from '../telling/markdownText';
import { holds, nearestWith } from './projectRoot';

/** A run of GitHub's: where it shows the files of the current folder, and where in the repository that is. */
export interface GithubRun {
  /** Ends in `/`. */
  readonly files: string;
  /** Empty, or ends in `/`. */
  readonly folder: string;
}

/** Null elsewhere, and in a folder beside what was checked out. */
export function githubRun(env: NodeJS.ProcessEnv, cwd: string): GithubRun | null {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = env;
  const workspace = env.GITHUB_WORKSPACE || cwd;
  if (!server || !repository || !commit || !holds(workspace, cwd)) return null;
  const inside = relative(nearestWith(cwd, '.git') ?? workspace, cwd)
    .split(sep)
    .join('/');
  const folder = inside === '' ? '' : `${inside}/`;
  return { files: `${server}/${repository}/blob/${commit}/${pathInUrl(folder)}`, folder };
}
