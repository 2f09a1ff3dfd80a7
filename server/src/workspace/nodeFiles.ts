import { lstat, readdir } from 'node:fs/promises';
import { dirname, parse } from 'node:path';
import { URI } from 'vscode-uri';
import { admits } from './admits';
import type { Files, Skip } from './files';
import { readBytes } from './readBytes';
import { walk } from './walk';

/** Files of this machine's disk. */
export function nodeFiles(skip: Skip): Files {
  return {
    async list(folder) {
      const paths = await walk(pathOf(folder), (path, why) => skip(uriOf(path), why));
      return paths.map(uriOf);
    },
    admits: (folder, uri) => admits(pathOf(folder), pathOf(uri)),
    read: (uri, limit, within) => readBytes(pathOf(uri), limit, pathOf(within)),
    async exist(uris) {
      const names = new Map<string, Promise<ReadonlySet<string> | null>>();
      return Promise.all(uris.map((uri) => existsExactly(pathOf(uri), names)));
    },
  };
}

function uriOf(path: string): string {
  return URI.file(path).toString();
}

function pathOf(uri: string): string {
  const { fsPath } = URI.parse(uri);
  const { root } = parse(fsPath);
  return fsPath.length > root.length ? fsPath.replace(/(?<![\\/])[\\/]+$/, '') : fsPath;
}

type Names = Map<string, Promise<ReadonlySet<string> | null>>;

/**
 * Where a disk takes `Readme.md` for `README.md`, a web server and the colleague's machine will not: so every name on
 * the way must be spelled as the folder spells it.
 */
async function existsExactly(path: string, names: Names): Promise<boolean> {
  const folder = dirname(path);
  if (folder === path) return true;
  let entries = names.get(folder);
  if (!entries) {
    entries = namesIn(folder);
    names.set(folder, entries);
  }
  const all = await entries;
  if (all === null)
    return lstat(path).then(
      () => true,
      () => false,
    );
  return (
    all.has(
      path
        .slice(folder.length)
        .replace(/^[\\/]/, '')
        .normalize(),
    ) && existsExactly(folder, names)
  );
}

async function namesIn(folder: string): Promise<ReadonlySet<string> | null> {
  return readdir(folder).then(
    (entries) => new Set(entries.map((name) => name.normalize())),
    () => null,
  );
}
