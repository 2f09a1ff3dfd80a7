/**
 * Where documents come from. The node side reads the disk, the client side asks the editor, the in-memory side is for
 * tests; the workspace cannot tell them apart. Folders are uris that end in `/`.
 */
export interface Files {
  /** Markdown documents under a folder, without what git or the editor leaves out. */
  list(folder: string): Promise<readonly string[]>;
  /** Would `list(folder)` give this document? */
  admits(folder: string, uri: string): Promise<boolean>;
  /** What really lies in the folder `within`, so no link that leads out of it, and is no longer than `limit` bytes. */
  read(uri: string, limit: number, within: string): Promise<FileRead>;
  /** Is there a file or folder of exactly this name? */
  exist(uris: readonly string[]): Promise<readonly boolean[]>;
  /** Where files can be told from what they were before. */
  readonly stamped?: StampedFiles;
}

export interface StampedFiles {
  /** Another one for each text that a file had; null for what is no ordinary file, or longer than `limitFor` says. */
  stamps(uris: readonly string[], limitFor: (uri: string) => number): Promise<readonly (string | null)[]>;
  /** As `read`, while everything else waits. */
  readNow(uri: string, limit: number, within: string): FileRead;
}

export type FileRead =
  /** The stamp of the file as it was read; null or absent where it may have another text under the same one. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly stamp?: string | null }
  | { readonly kind: 'none' }
  | { readonly kind: 'skipped'; readonly why: string };

/** Told of a file or folder that is left out; `why` is a clause such as "it is not UTF-8 text". */
export type Skip = (uri: string, why: string) => void;
