import { Disposable, workspace } from 'vscode';
import { type GitNews, gitNotification } from '../../server/src/lsp/protocol';
import type { ServerLife } from './createServerLife';
import { git, type Repository } from './gitBranch';

/** Merges further back say nothing of work that is still planned. */
const commits = 5000;

/**
 * Tells the server which branches there are and which were merged, as the built-in git extension knows them. Nobody
 * asks git in a workspace that is not trusted, and where there is no git there is nothing to tell.
 */
export function tellGit(server: ServerLife): Disposable {
  const listening: Disposable[] = [];
  const merges = new Map<Repository, { readonly commit: string | undefined; readonly found: string[] }>();
  let ended = false;
  let told = '';
  let looking = false;
  let again = false;

  async function newsOf(repository: Repository): Promise<GitNews> {
    const branches = await repository.getBranches({ remote: true });
    const commit = repository.state.HEAD?.commit;
    if (!merges.has(repository) || merges.get(repository)!.commit !== commit) {
      // Before the first commit there is no log.
      const log = await repository.log({ maxEntries: commits }).catch(() => []);
      const found = log.filter(({ parents }) => parents.length > 1).map(({ message }) => firstLine(message));
      merges.set(repository, { commit, found });
    }
    return {
      branches: branches.flatMap(({ name, remote }) =>
        name ? (remote && name.startsWith(`${remote}/`) ? name.slice(remote.length + 1) : name) : [],
      ),
      merges: merges.get(repository)!.found,
    };
  }

  /** One look at a time; what changes meanwhile is looked at once more. */
  async function look(): Promise<void> {
    again = looking;
    if (looking) return;
    looking = true;
    try {
      do {
        again = false;
        const repositories = (await git())?.repositories ?? [];
        const all = await Promise.all(
          repositories.map((each) => newsOf(each).catch((): GitNews => ({ branches: [], merges: [] }))),
        );
        const news: GitNews | null =
          all.length === 0
            ? null
            : {
                branches: [...new Set(all.flatMap(({ branches }) => branches))].sort(),
                merges: all.flatMap((each) => each.merges),
              };
        const text = JSON.stringify(news);
        if (ended || text === told || !server.client) continue;
        told = text;
        await server.client.sendNotification(gitNotification, news).catch(() => undefined);
      } while (again);
    } finally {
      looking = false;
    }
  }

  async function start(): Promise<void> {
    const api = await git();
    if (!api || ended) return;
    const follow = (repository: Repository): void => {
      listening.push(repository.state.onDidChange(() => void look()));
    };
    api.repositories.forEach(follow);
    listening.push(
      api.onDidOpenRepository((repository) => {
        follow(repository);
        void look();
      }),
      api.onDidCloseRepository((repository) => {
        merges.delete(repository);
        void look();
      }),
      server.onStarted(() => {
        told = '';
        void look();
      }),
    );
    void look();
  }

  if (workspace.isTrusted) void start();
  else listening.push(workspace.onDidGrantWorkspaceTrust(() => void start()));
  return new Disposable(() => {
    ended = true;
    Disposable.from(...listening).dispose();
  });
}

const firstLine = (message: string): string => message.split('\n', 1)[0]!;
