import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ExistParams,
  type ExistResult,
  existRequest,
  type FindFilesParams,
  type FindFilesResult,
  findFilesRequest,
  type ReadFileParams,
  type ReadFileResult,
  readFileRequest,
} from '../../server/src/lsp/protocol';

/** Gives the server the files that it cannot read by itself: in a browser, and where folders are not on a disk. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(findFilesRequest, async ({ folder }: FindFilesParams): Promise<FindFilesResult> => {
    const found: string[] = [];
    await walk(Uri.parse(folder), found);
    return found.sort();
  });
  client.onRequest(readFileRequest, async ({ uri }: ReadFileParams): Promise<ReadFileResult> => {
    try {
      return { data: toBase64(await workspace.fs.readFile(Uri.parse(uri))) };
    } catch {
      return { data: null };
    }
  });
  client.onRequest(
    existRequest,
    ({ uris }: ExistParams): Promise<ExistResult> => Promise.all(uris.map(exists)),
  );
}

/** Not `workspace.findFiles`: few virtual file systems can be searched, all can be walked. */
async function walk(folder: Uri, found: string[]): Promise<void> {
  const entries = await workspace.fs.readDirectory(folder).then(undefined, () => []);
  await Promise.all(
    entries.map(async ([name, type]) => {
      const uri = Uri.joinPath(folder, name);
      if (type & FileType.Directory) {
        if (name !== 'node_modules' && name !== '.git' && !(type & FileType.SymbolicLink))
          await walk(uri, found);
      } else if (/\.(md|markdown)$/i.test(name) || name === 'milepost.json') {
        found.push(uri.toString());
      }
    }),
  );
}

async function exists(uri: string): Promise<boolean> {
  try {
    await workspace.fs.stat(Uri.parse(uri));
    return true;
  } catch {
    return false;
  }
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}
