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
  const matchers = new Map<unknown, (path: string) => boolean>();
  const fits = (key: unknown, { include, exclude }: FileSettings, path: string): boolean => {
    let admit = matchers.get(key);
    if (!admit) {
      const isIn = include ? globMatcher(include) : () => true;
      const isOut = globMatcher(exclude ?? []);
      admit = (at) => isIn(at) && !isOut(at);
      matchers.set(key, admit);
    }
    return admit(path);
  };
  return (uri) => {
    const root = folders.find((folder) => uri.startsWith(folder));
    if (root !== undefined && !fits(settings, settings, pathIn(root, uri))) return false;
    const { folder, config } = inForce(uri);
    return fits(config, config.files, pathIn(folder, uri));
  };
}
