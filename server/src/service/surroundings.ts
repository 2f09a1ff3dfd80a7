import type { Baseline } from '../config/baseline';
import type { Database } from '../graph/database';
import {
  allLinksInput,
  foldersInput,
  type GitFacts,
  gitInput,
  leftToEditorInput,
  problemsCountedInput,
  todayInput,
} from '../graph/inputs';

/** What is told to a service besides its documents and configs. */
export interface Surroundings {
  /** Workspace folders' uris, each ending in `/`. */
  setFolders(uris: readonly string[]): void;
  setToday(today: string): void;
  today(): string;
  /** False: links and tables are checked in documents of a roadmap and in open ones, unless the config says otherwise. */
  setAllLinks(all: boolean): void;
  /** Rules that say nothing of open documents, since the editor itself does. */
  setLeftToEditor(rules: readonly string[]): void;
  /** What git says of branches; null where it must not be asked. */
  setGit(facts: GitFacts | null): void;
  /** False: the tree waits for no problems to be found, and tells of those that were last counted. */
  countProblems(counted: boolean): void;
  /** The findings that are accepted below a config's folder; null where none are. */
  setBaseline(folder: string, baseline: Baseline | null): void;
}

export function surroundings(
  database: Database,
  accept: Surroundings['setBaseline'],
  changed: () => void,
): Surroundings {
  const told =
    <Args extends readonly unknown[]>(take: (...args: Args) => void) =>
    (...args: Args): void => {
      take(...args);
      changed();
    };
  return {
    setFolders: told((uris) => database.set(foldersInput, '', [...uris].sort())),
    setToday: told((today) => database.set(todayInput, '', today)),
    today: () => database.get(todayInput, ''),
    setAllLinks: told((all) => database.set(allLinksInput, '', all)),
    setLeftToEditor: told((rules) => database.set(leftToEditorInput, '', rules)),
    countProblems: told((counted) => database.set(problemsCountedInput, '', counted)),
    setGit: told((facts) => database.set(gitInput, '', facts)),
    setBaseline: told(accept),
  };
}
