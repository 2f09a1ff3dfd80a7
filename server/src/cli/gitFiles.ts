import { posix } from 'node:path';
import { URI } from 'vscode-uri';
import { configName } from '../workspace/configs';
import type { Files } from '../workspace/files';
import { isMarkdownName } from '../workspace/isMarkdownName';
import { isNeverEntered } from '../workspace/walk';
import { git } from './git';

/** The files of a repository as they were at a commit, at the places where they are on disk. */
export function gitFiles(root: string, commit: string): Files {
  const rootUri = URI.file(root).toString().replace(/\/?$/, '/');
  const paths = (git(root, ['ls-tree', '-r', '-z', '--name-only', commit])?.toString('utf8') ?? '')
    .split('\0')
    .filter((path) => path !== '');
  const uriOf = (path: string): string => URI.file(posix.join(URI.parse(rootUri).path, path)).toString();
  const names = new Set<string>([rootUri.slice(0, -1)]);
  for (const path of paths) for (let at = path; at !== '.'; at = posix.dirname(at)) names.add(uriOf(at));
  const wanted = paths.filter((path) => isMarkdownName(path) || posix.basename(path) === configName);
  const blobs = readBlobs(root, commit, wanted);
  const bytesByUri = new Map([...blobs].map(([path, bytes]) => [uriOf(path), bytes]));
  const listed = wanted
    .filter((path) => isMarkdownName(path) && !path.split('/').some(isNeverEntered))
    .map(uriOf);

  return {
    list: async (folder) => listed.filter((uri) => uri.startsWith(folder)),
    admits: async (folder, uri) => uri.startsWith(folder) && listed.includes(uri),
    async read(uri) {
      const bytes = bytesByUri.get(uri);
      return bytes ? { kind: 'bytes', bytes } : { kind: 'none' };
    },
    exist: async (uris) => uris.map((uri) => uri === `${rootUri}.git` || names.has(uri.replace(/\/$/, ''))),
  };
}

/** All in one process; a name with a line end in it cannot be asked for. */
function readBlobs(root: string, commit: string, paths: readonly string[]): Map<string, Uint8Array> {
  const asked = paths.filter((path) => !path.includes('\n'));
  const blobs = new Map<string, Uint8Array>();
  if (asked.length === 0) return blobs;
  const out = git(root, ['cat-file', '--batch'], asked.map((path) => `${commit}:${path}\n`).join(''));
  if (out === null) return blobs;
  let at = 0;
  for (const path of asked) {
    const end = out.indexOf('\n', at);
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(out.toString('utf8', at, end))?.[1];
    at = end + 1;
    // Submodules, and links that were not fetched.
    if (size === undefined) continue;
    blobs.set(path, new Uint8Array(out.subarray(at, at + Number(size))));
    at += Number(size) + 1;
  }
  return blobs;
}
