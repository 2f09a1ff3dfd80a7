import type { Files } from './files';
import { isMarkdownName } from './isMarkdownName';

/** Files that are only held here: by uri, their text or bytes. The map may be changed while it is in use. */
export function memoryFiles(files: ReadonlyMap<string, string | Uint8Array>): Files {
  return {
    async list(folder) {
      return [...files.keys()].filter((uri) => uri.startsWith(folder) && isMarkdownName(uri)).sort();
    },
    async admits(folder, uri) {
      return uri.startsWith(folder) && isMarkdownName(uri) && files.has(uri);
    },
    async read(uri) {
      const held = files.get(uri);
      if (held === undefined) return { kind: 'none' };
      return { kind: 'bytes', bytes: typeof held === 'string' ? new TextEncoder().encode(held) : held };
    },
    async exist(uris) {
      return uris.map((uri) => {
        const folder = uri.endsWith('/') ? uri : `${uri}/`;
        return files.has(uri) || [...files.keys()].some((held) => held.startsWith(folder));
      });
    },
  };
}
