import { globMatcher } from '../config/globMatcher';
import type { ConfigInForce } from './configs';
import { pathIn } from './pathIn';

/** Personal settings; globs are relative to the workspace folder. */
export interface FileSettings {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly maxSize?: number;
}

/** What globs of the settings and of the configs leave in. Matchers are made once per look. */
export function wantedBy(
  folders: readonly string[],
  settings: FileSettings,
  inForce: (uri: string) => ConfigInForce,
): (uri: string) => boolean {
  const matchers = new Map<unknown, (folder: string, uri: string) => boolean>();
  const fits = (key: unknown, globs: FileSettings, folder: string, uri: string): boolean => {
    const admit = matchers.get(key) ?? matcherOf(globs);
    matchers.set(key, admit);
    return admit(folder, uri);
  };
  return (uri) => {
    const root = folders.find((folder) => uri.startsWith(folder));
    if (root !== undefined && !fits(settings, settings, root, uri)) return false;
    const { folder, config } = inForce(uri);
    return fits(config, config.files, folder, uri);
  };
}

function matcherOf({ include, exclude = [] }: FileSettings): (folder: string, uri: string) => boolean {
  if (!include && exclude.length === 0) return () => true;
  const isIn = include ? globMatcher(include) : () => true;
  const isOut = globMatcher(exclude);
  return (folder, uri) => {
    const path = pathIn(folder, uri);
    return isIn(path) && !isOut(path);
  };
}
