import { distance, folderOf } from './location';

/** How a document writes the way to another; decoded, as a link's path is. */
export function relativePath(from: string, to: string): string {
  const left = folderOf(from).split('/');
  const right = to.split('/');
  let shared = 0;
  while (shared < left.length - 1 && shared < right.length - 1 && left[shared] === right[shared]) shared++;
  const up = '../'.repeat(left.length - 1 - shared);
  return up + right.slice(shared).map(decodeURIComponent).join('/');
}

/** Documents with the same file name as a uri, the nearest first. */
export function nearestNamesakes(documents: readonly string[], uri: string): readonly string[] {
  const name = uri.slice(uri.lastIndexOf('/')).toLowerCase();
  if (name === '/readme.md' || name === '/index.md') return [];
  return documents
    .filter((other) => other !== uri && other.toLowerCase().endsWith(name))
    .sort((a, b) => distance(a, uri) - distance(b, uri));
}
