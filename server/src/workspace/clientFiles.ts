import { canonicalUri } from './canonicalUri';
import type { FileRead, Files, Skip } from './files';
import { folderOf } from './folderOf';
import { isMarkdownName } from './isMarkdownName';

/** `milepost/findFiles`, `milepost/readFile` and `milepost/exist`, as the connection sends them. */
export interface FileRequests {
  findFiles(params: { folder: string }): Promise<readonly string[]>;
  /** Base64. */
  readFile(params: { uri: string }): Promise<{ data: string | null }>;
  exist(params: { uris: readonly string[] }): Promise<readonly boolean[]>;
}

// One request of this size takes an editor a few milliseconds.
const existBatch = 500;

/** Files that only the editor can reach: the browser, and every scheme but `file:`. */
export function clientFiles(requests: FileRequests, skip: Skip): Files {
  async function list(folder: string): Promise<readonly string[]> {
    try {
      return (await requests.findFiles({ folder })).filter(isMarkdownName).map(canonicalUri);
    } catch (error) {
      skip(folder, says(error));
      return [];
    }
  }
  return {
    list,
    async admits(folder, uri) {
      const parent = folderOf(uri);
      return (await list(parent.startsWith(folder) ? parent : folder)).includes(uri);
    },
    async read(uri): Promise<FileRead> {
      try {
        const { data } = await requests.readFile({ uri });
        return data === null ? { kind: 'none' } : { kind: 'bytes', bytes: fromBase64(data) };
      } catch (error) {
        return { kind: 'skipped', why: says(error) };
      }
    },
    async exist(uris) {
      const answers: boolean[] = [];
      for (let at = 0; at < uris.length; at += existBatch) {
        const batch = uris.slice(at, at + existBatch);
        // Who cannot be asked is not accused: a link counts as good until the editor says otherwise.
        const found = await requests.exist({ uris: batch }).catch(() => batch.map(() => true));
        answers.push(...found);
      }
      return answers;
    },
  };
}

function says(error: unknown): string {
  return `the editor cannot give it (${error instanceof Error ? error.message : String(error)})`;
}

function fromBase64(data: string): Uint8Array {
  return Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
}
