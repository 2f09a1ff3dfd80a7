import type { Config } from '../config/config';
import type { Model } from '../reading/model';
import { input } from './database';

/** A document as it was last read: the model's offsets are those of the text. */
export interface Source {
  readonly text: string;
  readonly model: Model;
}

/** By document uri; null where there is no such document, or none that is read. */
export const sourceInput = input<string, Source | null>('source', () => null);

/** By uri: whether a file or folder is there. Undefined until somebody has looked. */
export const existsInput = input<string, boolean | undefined>('exists', () => undefined);

/** The documents of the workspace, sorted; one key, the empty one. */
export const documentsInput = input<string, readonly string[]>('documents', () => []);

/** Workspace folders, each ending in `/`; one key, the empty one. */
export const foldersInput = input<string, readonly string[]>('folders', () => []);

/** By folder uri ending in `/`; null where the folder has no config of its own. */
export const configInput = input<string, Config | null>('config', () => null);

/** `YYYY-MM-DD`; one key, the empty one. */
export const todayInput = input<string, string>('today', () => '1970-01-01');
