import type { Config } from '../config/config';
import type { ConfigProblem } from '../config/configProblem';
import { defaultConfig } from '../config/defaultConfig';
import { parseConfig } from '../config/parseConfig';
import { decode } from './decode';
import type { Files, Skip } from './files';
import { folderOf } from './folderOf';
import { foldersAbove } from './foldersAbove';

export const configName = 'milepost.json';

export interface ConfigState {
  readonly uri: string;
  readonly text: string;
  readonly problems: readonly ConfigProblem[];
  /** What is in force: of this text, or of the last one that could be used. Null where there was none. */
  readonly config: Config | null;
}

export interface ConfigInForce {
  /** What its globs are relative to. */
  readonly folder: string;
  readonly config: Config;
}

export interface ConfigsOptions {
  readonly files: Files;
  readonly ruleNames: readonly string[];
  readonly skip: Skip;
  /** The config that a folder's documents follow changed; null where it no longer has one of its own. */
  readonly apply: (folder: string, config: Config | null, isOver: () => boolean) => Promise<'done' | 'over'>;
  /** In force everywhere, whatever the files say. */
  readonly forced?: Config;
}

/** No config is longer. */
const limit = 1_000_000;

/** The `milepost.json` files of a workspace: which is in force where, and what is wrong with them. */
export function createConfigs({ files, ruleNames, skip, apply, forced }: ConfigsOptions) {
  /** Folders that were looked at; `top` where the search upwards ends. */
  const looked = new Map<string, { readonly top: boolean }>();
  const states = new Map<string, ConfigState>();
  const inEditor = new Map<string, string>();
  /** By folder the last look at its config: one after the other, so that the latest stands. */
  const looks = new Map<string, Promise<void>>();
  /** Of their documents not all are read as their config has it. */
  const unfinished = new Set<string>();
  /** What is in force in a folder, until something else may be. */
  const inFolders = new Map<string, ConfigInForce>();
  let workspaceFolders: readonly string[] = [];

  function* searched(uri: string): Generator<string> {
    for (const folder of foldersAbove(uri)) {
      yield folder;
      const inside = workspaceFolders.some((root) => folder.startsWith(root) && folder !== root);
      if (inside) continue;
      if (!folder.startsWith('file:') || looked.get(folder)?.top) return;
    }
  }

  /** Looks for configs of these documents in the folders that nobody looked in before. */
  async function lookFor(uris: Iterable<string>): Promise<void> {
    if (forced) return;
    const fresh = new Set<string>();
    const places = new Set<string>();
    for (const uri of uris) places.add(folderOf(uri));
    for (const place of places)
      for (const folder of foldersAbove(place)) {
        if (looked.has(folder) || fresh.has(folder)) break;
        if (!folder.startsWith('file:') && !workspaceFolders.some((root) => folder.startsWith(root))) break;
        fresh.add(folder);
      }
    const folders = [...fresh];
    if (folders.length === 0) return;
    const found = await files.exist(folders.flatMap((folder) => [`${folder}.git`, folder + configName]));
    for (const [at, folder] of folders.entries()) {
      // Who finds a folder looked at relies on what is in force there.
      if (found[at * 2 + 1]) await reread(folder);
      looked.set(folder, { top: found[at * 2] === true });
      inFolders.clear();
    }
  }

  function inForceIn(place: string): ConfigInForce {
    const root = workspaceFolders.find((folder) => place.startsWith(folder));
    let last = '';
    if (!forced)
      for (const folder of searched(place)) {
        const config = states.get(folder)?.config;
        if (config) return { folder, config };
        last = folder;
      }
    return { folder: root ?? last, config: forced ?? defaultConfig };
  }

  function reread(folder: string): Promise<void> {
    const next = (looks.get(folder) ?? Promise.resolve()).then(() => readNow(folder));
    looks.set(
      folder,
      next.catch(() => {}),
    );
    return next;
  }

  async function readNow(folder: string): Promise<void> {
    const uri = folder + configName;
    const held = inEditor.get(uri);
    if (held !== undefined) return take(folder, held);
    const root = workspaceFolders.find((each) => folder.startsWith(each)) ?? folder;
    const read = await files.read(uri, limit, root);
    const opened = inEditor.get(uri);
    if (opened !== undefined) return take(folder, opened);
    if (read.kind === 'none') return take(folder, null);
    const decoded = read.kind === 'bytes' ? decode(read.bytes, limit) : read;
    if ('why' in decoded) skip(uri, decoded.why);
    else await take(folder, decoded.text);
  }

  /** Up to where an editor holds another text by now, whose turn comes next. */
  async function put(folder: string, config: Config | null, text: string | null): Promise<void> {
    unfinished.add(folder);
    const isOver = (): boolean => (inEditor.get(folder + configName) ?? text) !== text;
    if ((await apply(folder, config, isOver)) === 'done') unfinished.delete(folder);
  }

  async function take(folder: string, text: string | null): Promise<void> {
    const before = states.get(folder);
    if (before?.text === text && !unfinished.has(folder)) return;
    inFolders.clear();
    if (text === null) {
      if (states.delete(folder) || unfinished.has(folder)) await put(folder, null, text);
      return;
    }
    const { config, problems } = parseConfig(text, ruleNames);
    const inForce = config ?? before?.config ?? null;
    states.set(folder, { uri: folder + configName, text, problems, config: inForce });
    if (inForce !== (before?.config ?? null) || unfinished.has(folder)) await put(folder, inForce, text);
  }

  return {
    lookFor,
    setFolders(folders: readonly string[]): void {
      workspaceFolders = folders;
      inFolders.clear();
      if (forced) for (const folder of folders) void apply(folder, forced, () => false);
    },
    /** A config, or a folder that may hold some, was created, changed or deleted on disk. */
    async changed(uri: string): Promise<void> {
      if (forced) return;
      const inside = uri.endsWith('/') ? uri : `${uri}/`;
      const known = new Set([...looked.keys(), ...states.keys()]);
      const folders = [...known].filter((folder) => folder.startsWith(inside));
      if (uri.endsWith(`/${configName}`)) folders.push(uri.slice(0, -configName.length));
      for (const folder of folders) await reread(folder);
    },
    /** The text that an editor holds, which wins over the file; null when it is closed. */
    async setText(uri: string, text: string | null): Promise<void> {
      if (text === null) inEditor.delete(uri);
      else inEditor.set(uri, text);
      if (!forced) await reread(uri.slice(0, -configName.length));
    },
    /** The nearest config above a document. */
    inForce(uri: string): ConfigInForce {
      const folder = folderOf(uri);
      const found = inFolders.get(folder) ?? inForceIn(folder);
      inFolders.set(folder, found);
      return found;
    },
    /** The file that should say, whether or not it can be used; null where there is none. */
    fileFor(uri: string): string | null {
      for (const folder of searched(uri)) if (states.has(folder)) return folder + configName;
      return null;
    },
    states: (): readonly ConfigState[] => [...states.values()],
  };
}
