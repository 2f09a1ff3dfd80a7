import { Disposable, type Event, EventEmitter, extensions, type Uri } from 'vscode';

/** As much of the built-in git extension's API as is used. */
export interface Repository {
  readonly rootUri: Uri;
  readonly state: {
    readonly HEAD: { readonly name?: string; readonly commit?: string } | undefined;
    readonly workingTreeChanges: readonly GitChange[];
    /** Where settings list them apart. */
    readonly untrackedChanges?: readonly GitChange[];
    readonly onDidChange: Event<void>;
  };
  status(): Promise<void>;
  /** What is different in the working tree. */
  diffWith(ref: string): Promise<readonly GitChange[]>;
  /** A file as it was; rejected where it was not there. */
  show(ref: string, path: string): Promise<string>;
  getBranch(name: string): Promise<unknown>;
  getBranches(query: {
    readonly remote: boolean;
  }): Promise<readonly { readonly name?: string; readonly remote?: string }[]>;
  log(options: { readonly maxEntries: number }): Promise<readonly GitCommit[]>;
  createBranch(name: string, checkout: boolean): Promise<void>;
  checkout(name: string): Promise<void>;
}
export interface GitChange {
  readonly uri: Uri;
  readonly originalUri: Uri;
  readonly renameUri: Uri | undefined;
  readonly status: number;
}
export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly parents: readonly string[];
  readonly commitDate?: Date;
}
interface GitApi {
  readonly repositories: readonly Repository[];
  readonly onDidOpenRepository: Event<Repository>;
  readonly onDidCloseRepository: Event<Repository>;
}
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

/** Null where git is not at hand, as in a browser. */
export async function git(): Promise<GitApi | null> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  const api = await extension?.activate().then(
    (found) => (found.enabled ? found.getAPI(1) : null),
    () => null,
  );
  return api ?? null;
}

export async function currentRepository(): Promise<Repository | null> {
  return (await git())?.repositories[0] ?? null;
}

export interface GitBranch extends Disposable {
  readonly name: string | null;
  readonly onChanged: Event<void>;
}

/** The branch that is checked out, followed. */
export function followBranch(): GitBranch {
  const changed = new EventEmitter<void>();
  const listening: Disposable[] = [changed];
  let repository: Repository | null = null;
  let name: string | null = null;
  const look = (): void => {
    const now = repository?.state.HEAD?.name ?? null;
    if (now === name) return;
    name = now;
    changed.fire();
  };
  void git().then((api) => {
    if (!api) return;
    const take = (): void => {
      const [first] = api.repositories;
      if (first === repository) return;
      repository = first ?? null;
      if (first) listening.push(first.state.onDidChange(look));
      look();
    };
    listening.push(api.onDidOpenRepository(take), api.onDidCloseRepository(take));
    take();
  });
  return {
    get name() {
      return name;
    },
    onChanged: changed.event,
    dispose: () => Disposable.from(...listening).dispose(),
  };
}
