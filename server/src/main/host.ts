import type { Connection } from 'vscode-languageserver';
import type { Digester } from '../service/createDigester';
import type { StartAside } from '../workspace/aside';
import type { Files, Skip } from '../workspace/files';
import type { KeptDigests } from '../workspace/keepDigests';

/** What the server finds where it runs. */
export interface Host {
  readonly connection: Connection;
  /** The files of a disk, where there is one. */
  readonly disk: ((skip: Skip) => Files) | null;
  /** Told again and again while nobody asks for anything. */
  readonly onRest?: (rest: () => void) => void;
  readonly digests?: KeptDigests;
  readonly startAside?: StartAside;
  /** Characters of text in closed documents that the server may hold, where somebody says. */
  readonly mostHeld?: number;
}

/** A thread of the server, which reads for it and serves nobody. */
export interface AsideHost {
  readonly readBy: (digest: Digester) => void;
}
