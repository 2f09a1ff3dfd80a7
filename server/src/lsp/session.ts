import type { Connection } from 'vscode-languageserver';
import type { Service } from '../service';
import type { StartAside } from '../workspace/aside';
import type { FileRequests } from '../workspace/clientFiles';
import type { Files, Skip } from '../workspace/files';
import type { KeptDigests } from '../workspace/keepDigests';
import type { Workspace } from '../workspace/workspace';
import type { Abilities } from './readAbilities';

/** What every handler of one connection is given. */
export interface Session {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly service: Service;
  readonly files: Files;
  readonly client: Abilities;
  readonly settings: () => SettingsInForce;
  /** Told how many of the documents found have been read, after each of them. */
  readonly onReading: (hear: Reading) => void;
  /** Runs what must end with the connection (timers, held requests) when it ends. */
  readonly onEnd: (end: () => void) => void;
  readonly log: (line: string) => void;
}

export type Reading = (read: number, found: number) => void;

/** The personal settings, complete. */
export interface SettingsInForce {
  readonly files: {
    readonly include: readonly string[];
    readonly exclude: readonly string[];
    readonly maxSize: number;
  };
  readonly problems: 'open' | 'roadmap' | 'all';
  /** Rules that say nothing of open documents, since the editor does. */
  readonly leftToEditor: readonly string[];
  readonly codeLens: Parameters<Service['codeLenses']>[1];
}

/** What the places that the server runs in do differently. */
export interface Environment {
  /** `requests` ask the client; null where it answers none. */
  readonly files: (requests: FileRequests | null, skip: Skip) => Files;
  readonly readSettings: (value: unknown) => Omit<SettingsInForce, 'leftToEditor'>;
  /** Told again and again while nobody asks for anything; absent where that is not known. */
  readonly onRest?: (rest: () => void) => void;
  /** What is known of documents from an earlier start; absent where nothing can be kept. */
  readonly digests?: KeptDigests;
  /** Has documents read beside the server; absent where nobody can. */
  readonly startAside?: StartAside;
  /** Characters of text in closed documents that may be held, where somebody says. */
  readonly mostHeld?: number;
}
