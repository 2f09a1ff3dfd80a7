import { lstatSync } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { admits } from './admits';
import { askDisk } from './askDisk';
import { diskCalls } from './diskCalls';
import { diskPace } from './diskPace';
import type { Files, Skip } from './files';
import { pathOf, uriOf } from './fileUri';
import { readBytes, readBytesNow } from './readBytes';
import { realFolders } from './realFolders';
import { stampsAt } from './stampsAt';
import { walk } from './walk';

/** What reading a file asks the disk. */
const QUESTIONS = 4;

/** Files of this machine's disk. */
export function nodeFiles(skip: Skip, pace = diskPace()): Files {
  const now = diskCalls(true);
  const later = diskCalls(false);
  const foldersNow = realFolders(now.realpath);
  const foldersLater = realFolders(later.realpath);
  return {
    async list(folder) {
      const paths = await walk(pathOf(folder), (path, why) => skip(uriOf(path), why));
      return paths.map(uriOf);
    },
    admits: (folder, uri) => admits(pathOf(folder), pathOf(uri)),
    read(uri, limit, within) {
      const file = { path: pathOf(uri), limit, within: pathOf(within) };
      return pace.isQuick()
        ? foldersNow.during((realOf) =>
            pace.timed(() => readBytesNow({ ...file, disk: now, realOf }), QUESTIONS),
          )
        : foldersLater.during((realOf) => readBytes({ ...file, disk: later, realOf }));
    },
    async exist(uris) {
      const known: Known = { names: new Map(), paths: new Map() };
      const paths = uris.map(pathOf);
      const perhaps = await askDisk(paths, mayExist, () => true);
      return Promise.all(paths.map((path, at) => perhaps[at]! && existsExactly(path, known)));
    },
    stamped: {
      stamps: (uris, limitFor) =>
        stampsAt(
          uris.map((uri) => ({ path: pathOf(uri), limit: limitFor(uri) })),
          now,
          later,
        ),
      readNow: (uri, limit, within) =>
        readBytesNow({ path: pathOf(uri), limit, within: pathOf(within), disk: now }),
    },
  };
}

/** What was looked up: many links lead into few folders. */
interface Known {
  readonly names: Map<string, Promise<ReadonlySet<string> | null>>;
  readonly paths: Map<string, Promise<boolean>>;
}

/** Of most that is asked for nothing is there, and the disk says so sooner than it lists a folder. */
function mayExist(path: string): boolean {
  // A letter with an accent may be spelled in two ways.
  if (!isAscii(path)) return true;
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}

const isAscii = (path: string): boolean => !/[^\0-\x7f]/.test(path);

/**
 * Where a disk takes `Readme.md` for `README.md`, a web server and the colleague's machine will not: so every name on
 * the way must be spelled as the folder spells it.
 */
function existsExactly(path: string, known: Known): Promise<boolean> {
  let exists = known.paths.get(path);
  if (!exists) {
    exists = lookUp(path, known);
    known.paths.set(path, exists);
  }
  return exists;
}

async function lookUp(path: string, known: Known): Promise<boolean> {
  const folder = dirname(path);
  if (folder === path) return true;
  let entries = known.names.get(folder);
  if (!entries) {
    entries = namesIn(folder);
    known.names.set(folder, entries);
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
    ) && existsExactly(folder, known)
  );
}

async function namesIn(folder: string): Promise<ReadonlySet<string> | null> {
  return readdir(folder).then(
    (entries) => new Set(entries.map((name) => name.normalize())),
    () => null,
  );
}
