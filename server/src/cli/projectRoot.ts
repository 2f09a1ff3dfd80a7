import { existsSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, parse, relative, sep } from 'node:path';
import { configName } from '../workspace/configs';

export interface ProjectRoot {
  readonly root: string;
  /** Read all of it, and not only what was asked about. */
  readonly whole: boolean;
}

/**
 * The folder that is read whole, so that what one document says of another can be held against it even when only one of
 * them is asked about: the repository, else the folder of the nearest `milepost.json`, else the current folder.
 */
export function projectRoot(folders: readonly string[], cwd: string): ProjectRoot {
  const common = folders.reduce(commonFolder);
  const marked = nearestWith(common, '.git') ?? nearestWith(common, configName);
  if (marked !== null) return { root: marked, whole: true };
  // Nobody means all that they own.
  const vast = new Set([homedir(), tmpdir(), parse(cwd).root]);
  if (!vast.has(cwd) && holds(cwd, common)) return { root: cwd, whole: true };
  return { root: common, whole: !vast.has(common) };
}

export function holds(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return inside === '' || !(inside === '..' || inside.startsWith(`..${sep}`) || parse(inside).root !== '');
}

/** The nearest folder around a path, or itself, that has something of this name. */
export function nearestWith(folder: string, name: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, name))) return at;
    if (dirname(at) === at) return null;
  }
}

function commonFolder(a: string, b: string): string {
  let at = a;
  while (!holds(at, b)) at = dirname(at);
  return at;
}
