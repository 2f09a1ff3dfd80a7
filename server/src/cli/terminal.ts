import type { GithubRun } from './githubRun';

/** What a command sees of the world that it was started in. */
export interface Terminal {
  /** For people. */
  out(text: string): void;
  /** For programs, so as it is: a diff, JSON. */
  data(text: string): void;
  /** For the build server, which obeys it. */
  commands(text: string): void;
  err(text: string): void;
  /** Absolute path of the current folder. */
  readonly cwd: string;
  /** Characters in a line of the terminal; null where stdout is none. */
  readonly columns: number | null;
  readonly colours: boolean;
  /** Null where GitHub does not run us. */
  readonly github: GithubRun | null;
  /** Stderr is a terminal, so that a line on it can be written over. */
  readonly interactive: boolean;
  /** Puts a question and gives the line that is answered; null where nobody sits there to answer. */
  readonly ask: ((question: string) => Promise<string>) | null;
  /** `YYYY-MM-DD`, as the clock on the wall says. */
  today(): string;
}
