import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FileChangeType, type FileEvent } from 'vscode-languageserver/node';

/** A folder under git, and what a watcher would say happened in it since it was last asked. */
export interface Disk extends Disposable {
  readonly folder: string;
  uri(path: string): string;
  /** Makes place for it, whatever stood there or above it. */
  write(path: string, text: string | Uint8Array): void;
  remove(path: string): void;
  move(from: string, to: string): void;
  git(...words: string[]): void;
  /** Files that are there now. */
  files(): readonly string[];
  /** As a watcher tells it: of a folder that came or went only the folder, or else each file in it and no folder. */
  events(folders: boolean): FileEvent[];
}

export function createDisk(files: Readonly<Record<string, string>>): Disk {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'milepost-soak-')));
  const at = (path: string): string => join(folder, path);
  const uri = (path: string): string => pathToFileURL(at(path)).toString();

  function write(path: string, text: string | Uint8Array): void {
    for (let above = dirname(path); above !== '.'; above = dirname(above))
      if (lstatSync(at(above), { throwIfNoEntry: false })?.isDirectory() === false) rmSync(at(above));
    if (lstatSync(at(path), { throwIfNoEntry: false })?.isFile() === false) remove(path);
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  }

  const remove = (path: string): void => rmSync(at(path), { recursive: true, force: true });

  function snapshot(): Map<string, string> {
    const all = new Map<string, string>();
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split('\\')
        .join('/');
      if (path === '.git' || path.startsWith('.git/')) continue;
      const { mtimeNs, ctimeNs, size, ino } = lstatSync(at(path), { bigint: true });
      all.set(path, entry.isDirectory() ? 'folder' : `${ino} ${mtimeNs} ${ctimeNs} ${size}`);
    }
    return all;
  }

  for (const [path, text] of Object.entries(files)) write(path, text);
  let before = snapshot();
  return {
    folder,
    uri,
    write,
    remove,
    move(from, to) {
      remove(to);
      mkdirSync(dirname(at(to)), { recursive: true });
      renameSync(at(from), at(to));
    },
    git(...words) {
      const who = [
        '-c',
        'user.name=Ada',
        '-c',
        'user.email=ada@example.org',
        '-c',
        'core.hooksPath=/dev/null',
      ];
      execFileSync('git', ['-C', folder, ...who, ...words], { stdio: 'ignore' });
    },
    files: () => [...snapshot()].flatMap(([path, state]) => (state === 'folder' ? [] : path)),
    events(folders) {
      const now = snapshot();
      const told = new Set<string>();
      const isTold = (path: string): boolean => {
        for (let above = dirname(path); above !== '.'; above = dirname(above))
          if (told.has(above)) return true;
        return false;
      };
      const events: FileEvent[] = [];
      function tell(path: string, isFolder: boolean, type: FileChangeType): void {
        if (isFolder ? !folders : isTold(path)) return;
        if (isFolder && isTold(path)) return;
        if (isFolder) told.add(path);
        events.push({ uri: uri(path), type });
      }
      for (const [path, was] of before) {
        const is = now.get(path);
        if (is === undefined || (is === 'folder') !== (was === 'folder'))
          tell(path, was === 'folder', FileChangeType.Deleted);
      }
      told.clear();
      for (const [path, is] of now) {
        const was = before.get(path);
        if (was === undefined || (is === 'folder') !== (was === 'folder'))
          tell(path, is === 'folder', FileChangeType.Created);
        else if (was !== is) tell(path, false, FileChangeType.Changed);
      }
      before = now;
      return events;
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
