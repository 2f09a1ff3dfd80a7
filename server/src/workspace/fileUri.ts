import { parse, sep } from 'node:path';
import { URI } from 'vscode-uri';

/** What a uri says otherwise than a path does. */
const strange = /[^\w.~/-]|\/\//;

/** Most paths are their own uri, and a workspace has ten thousand; `URI` makes many objects of each. */
const isPlain = (path: string): boolean => sep === '/' && path.startsWith('/') && !strange.test(path);

/** The uri of a path on this machine's disk. */
export function uriOf(path: string): string {
  return isPlain(path) ? `file://${path}` : URI.file(path).toString();
}

const scheme = 'file://';

/** The path that a uri names on this machine's disk, without a slash at its end. */
export function pathOf(uri: string): string {
  if (uri.startsWith(scheme) && !uri.endsWith('/')) {
    const path = uri.slice(scheme.length);
    if (isPlain(path)) return path;
  }
  const { fsPath } = URI.parse(uri);
  const { root } = parse(fsPath);
  return fsPath.length > root.length ? fsPath.replace(/(?<![\\/])[\\/]+$/, '') : fsPath;
}
