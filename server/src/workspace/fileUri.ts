import { parse, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { isPlain } from '../config/isPlain';

/** Such a path is its own uri. A workspace has ten thousand, and `URI` makes many objects of each. */
const isOwnUri = (path: string): boolean => sep === '/' && path.startsWith('/') && isPlain(path);

/** The uri of a path on this machine's disk. */
export function uriOf(path: string): string {
  return isOwnUri(path) ? `file://${path}` : URI.file(path).toString();
}

const scheme = 'file://';

/** The path that a uri names on this machine's disk, without a slash at its end. */
export function pathOf(uri: string): string {
  if (uri.startsWith(scheme) && !uri.endsWith('/')) {
    const path = uri.slice(scheme.length);
    if (isOwnUri(path)) return path;
  }
  const { fsPath } = URI.parse(uri);
  const { root } = parse(fsPath);
  return fsPath.length > root.length ? fsPath.replace(/(?<![\\/])[\\/]+$/, '') : fsPath;
}
