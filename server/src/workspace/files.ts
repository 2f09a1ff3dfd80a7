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
}

export type FileRead =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'none' }
  | { readonly kind: 'skipped'; readonly why: string };

/** Told of a file or folder that is left out; `why` is a clause such as "it is not UTF-8 text". */
export type Skip = (uri: string, why: string) => void;
