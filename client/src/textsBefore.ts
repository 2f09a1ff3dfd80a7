import { type Uri, workspace } from 'vscode';
import type { TextBefore } from '../../server/src/lsp/protocol';
import { git, type Repository } from './gitBranch';

/** Status of the git extension: not known to git yet. */
const untracked = 7;

/** The documents that are different since a commit, as they were; null where there is no git or no such commit. */
export async function textsBefore(
  commitOf: (repository: Repository) => Promise<string | null>,
): Promise<readonly TextBefore[] | null> {
  const repositories = workspace.isTrusted ? ((await git())?.repositories ?? []) : [];
  const all = await Promise.all(
    repositories.map(async (repository) => {
      const commit = await commitOf(repository).catch(() => null);
      return commit === null ? null : textsIn(repository, commit);
    }),
  );
  const known = all.filter((texts) => texts !== null);
  return known.length > 0 ? known.flat() : null;
}

/** What is in the working tree and not in the last commit; null before the first one. */
export const lastCommit = async ({ state }: Repository): Promise<string | null> => state.HEAD?.commit ?? null;

/** The last commit before a day began; null where it lies too far back to be looked for. */
export const commitBefore =
  (day: Date) =>
  async (repository: Repository): Promise<string | null> => {
    const log = await repository.log({ maxEntries: 1000 });
    return log.find(({ commitDate }) => commitDate && commitDate < day)?.hash ?? null;
  };

async function textsIn(repository: Repository, commit: string): Promise<readonly TextBefore[]> {
  // What was written a moment ago, git may not have been asked about.
  await repository.status();
  const { workingTreeChanges, untrackedChanges = [] } = repository.state;
  const fresh = [...workingTreeChanges, ...untrackedChanges].filter(({ status }) => status === untracked);
  const changes = [...(await repository.diffWith(commit)), ...fresh];
  const uris = new Map<string, Uri>();
  for (const { uri, originalUri, renameUri } of changes)
    for (const each of [uri, originalUri, renameUri])
      if (each && /\.(?:md|markdown)$|\/milepost\.json$/i.test(each.path)) uris.set(each.toString(), each);
  return Promise.all(
    [...uris.values()].map(async (uri) => ({
      uri: uri.toString(),
      text: await repository.show(commit, uri.fsPath).catch(() => null),
    })),
  );
}
