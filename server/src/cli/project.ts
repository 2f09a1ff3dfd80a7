import type { Service } from '../service';
import type { Workspace } from '../workspace/workspace';

/** What a command works on: the documents asked about, and everything around them that they may speak of. */
export interface Project {
  readonly service: Service;
  readonly workspace: Workspace;
  /** Absolute path of the folder that was read. */
  readonly root: string;
  /** Documents at the paths asked for, sorted by name. */
  readonly selected: readonly string[];
  readonly today: string;
  /** Do the paths asked for hold this one? */
  covers(path: string): boolean;
  /** The path of a document relative to the current folder, with `/`. */
  nameOf(uri: string): string;
  pathOf(uri: string): string;
}
