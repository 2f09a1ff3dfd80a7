import type { Config } from '../config/config';
import { defaultConfig } from '../config/defaultConfig';
import type { Meaning } from '../reading/createReader';
import type { Model } from '../reading/model';
import { type Database, input } from './database';
import { sameShape } from './sameShape';

/** A document as it was last read: the model's offsets are those of the text. */
export interface Source {
  readonly text: string;
  readonly model: Model;
}

/** By document uri; null where there is no such document, or none that is read. */
export const sourceInput = input<string, Source | null>('source', () => null);

/** By document uri: what it says, the same while edits only move it; null where there is no such document. */
export const meaningInput = input<string, Meaning | null>('meaning', () => null);

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

/** What git knows of branches. Nobody asks git where it must not be run: in the browser, in a workspace nobody trusts. */
export interface GitFacts {
  readonly branches: readonly string[];
  /** Merged into the branch that is checked out, whether they are still there or not. */
  readonly merged: readonly string[];
}

/** One key, the empty one; null where nobody has asked git. */
export const gitInput = input<string, GitFacts | null>('git', () => null, sameShape);

/** Whether links and tables are checked in Markdown of no roadmap that nobody has open; one key, the empty one. */
export const allLinksInput = input<string, boolean>('all links', () => true);

/** Rules that say nothing of open documents, since the editor itself does; one key, the empty one. */
export const leftToEditorInput = input<string, readonly string[]>('left to the editor', () => [], sameShape);

export interface ProblemCount {
  readonly errors: number;
  readonly warnings: number;
}

/** By document: how many problems were last counted in each milestone and phase, by its key. */
export const problemsInput = input<string, ReadonlyMap<string, ProblemCount>>(
  'problems',
  () => new Map(),
  sameShape,
);

/** Whether the tree counts problems as it is asked for, or tells what was last counted; one key, the empty one. */
export const problemsCountedInput = input<string, boolean>('problems counted', () => true);

/** By document: an editor holds it open. */
export const openInput = input<string, boolean>('open', () => false);

/** By document: the built-in templates that it looks like, the most alike first. */
export const likenessInput = input<string, readonly Likeness[]>('likeness', () => [], sameShape);

/** The folders that have a config of their own, sorted; one key, the empty one. */
export const configFolderInput = input<string, readonly string[]>('config folders', () => [], sameShape);

/** A document looks as if it was made from a template: `lacks` are the indexes of the sections that it has not. */
export interface Likeness {
  readonly template: string;
  readonly lacks: readonly number[];
}

/** The nearest folder above a document that has a config, ending in `/`; null where none has. */
export function configFolderOf(database: Database, uri: string): string | null {
  let nearest: string | null = null;
  for (const folder of database.get(configFolderInput, '')) {
    if (uri.startsWith(folder) && folder.length > (nearest?.length ?? 0)) nearest = folder;
  }
  return nearest;
}

/** The config in force for a document: that of the nearest folder above it. */
export function configFor(database: Database, uri: string): Config {
  const folder = configFolderOf(database, uri);
  return (folder !== null && database.get(configInput, folder)) || defaultConfig;
}
