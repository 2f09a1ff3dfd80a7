import type { Entry } from './digestBlock';

/** A document whose file somebody else is to read. */
export interface Handed {
  readonly uri: string;
  /** In bytes. */
  readonly limit: number;
  /** The folder that the file must really lie in. */
  readonly within: string;
  readonly readAs: string;
}

/** Somebody who reads documents beside us, and tells what is to be known of them. */
export interface Aside {
  /** Null where nobody can take more just now. What cannot be told is left out of what is known then. */
  read(documents: readonly Handed[]): Promise<readonly Entry[]> | null;
  /** No more is asked. */
  end(): void;
}

/** Null where so few documents are read sooner alone. */
export type StartAside = (unread: number) => Aside | null;
