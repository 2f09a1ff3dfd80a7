import { URI, Utils } from 'vscode-uri';
import { isPlain } from '../config/isPlain';
import { wellFormed } from '../config/wellFormed';

/** The folder that a document or folder stands in, ending in `/`; the root is its own folder. */
export function folderOf(uri: string): string {
  const end = uri.endsWith('/') ? uri.length - 1 : uri.length;
  const slash = uri.lastIndexOf('/', end - 1);
  return slash < 0 || uri[slash - 1] === '/' ? uri : uri.slice(0, slash + 1);
}

export function nameOf(uri: string): string {
  const end = uri.endsWith('/') ? uri.length - 1 : uri.length;
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/', end - 1) + 1, end));
}

/** Folders from the nearest up to the workspace folder; a document outside every one has its own folder alone. */
export function ancestors(uri: string, folders: readonly string[]): string[] {
  const root = rootOf(uri, folders);
  const all = [folderOf(uri)];
  if (root === null) return all;
  for (let at = all[0]!; at !== root && at.length > root.length; ) {
    at = folderOf(at);
    all.push(at);
  }
  return all;
}

/** The innermost workspace folder that holds a uri. */
export function rootOf(uri: string, folders: readonly string[]): string | null {
  let best: string | null = null;
  for (const folder of folders) {
    if (uri.startsWith(folder) && (best === null || folder.length > best.length)) best = folder;
  }
  return best;
}

const root = 'file:///';

const isPlainFolder = (folder: string): boolean =>
  folder.startsWith(root) && folder.endsWith('/') && isPlain(folder.slice(root.length - 1));
const isPlainPath = (path: string): boolean =>
  path !== '' && !path.startsWith('/') && !path.endsWith('/') && isPlain(path);

/** What a relative or root-relative path means when it is written in a document. */
export function resolvePath(from: string, written: string, folders: readonly string[]): string {
  if (isPlainPath(written)) {
    const folder = folderOf(from);
    if (isPlainFolder(folder)) return joinPlain(folder, written);
  }
  const path = wellFormed(written);
  if (path.startsWith('/')) {
    const root = rootOf(from, folders) ?? folderOf(from);
    return Utils.joinPath(URI.parse(root), path).toString();
  }
  return Utils.joinPath(URI.parse(folderOf(from)), path).toString();
}

/** As `Utils.joinPath` does, many times faster: most links are such. */
function joinPlain(folder: string, path: string): string {
  let at = folder;
  let from = 0;
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
    const name = path.slice(from, slash);
    if (name === '..') at = parentOf(at);
    else if (name !== '.') at += `${name}/`;
    from = slash + 1;
  }
  const last = path.slice(from);
  if (last !== '.' && last !== '..') return at + last;
  const whole = last === '.' ? at : parentOf(at);
  return whole === root ? root : whole.slice(0, -1);
}

const parentOf = (folder: string): string =>
  folder === root ? root : folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);

/** How far two uris are apart: the number of folders to climb and descend. */
export function distance(a: string, b: string): number {
  const left = folderOf(a).split('/');
  const right = folderOf(b).split('/');
  let shared = 0;
  while (shared < left.length && shared < right.length && left[shared] === right[shared]) shared++;
  return left.length + right.length - 2 * shared;
}
