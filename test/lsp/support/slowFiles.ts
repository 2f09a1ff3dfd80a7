import { type ProtocolConnection, RequestType } from 'vscode-languageserver/node';
import { existRequest, findFilesRequest, readFileRequest } from '../../../server/src/lsp/protocol';

const listing = new RequestType<{ folder: string }, readonly string[], void>(findFilesRequest);
const reading = new RequestType<{ uri: string }, { data: string | null }, void>(readFileRequest);
const existing = new RequestType<{ uris: readonly string[] }, readonly boolean[], void>(existRequest);

/** A client that alone reaches the files of `slow:/w`: it lists them when told to, and gives the last when told to. */
export function slowFiles(files: Readonly<Record<string, string>>, atOnce = Number.POSITIVE_INFINITY) {
  const textOf = (uri: string): string | undefined => files[uri.replace('slow:/w/', '')];
  const lists = gate();
  const rest = gate();
  let given = 0;
  return {
    list: () => lists.open(),
    giveAll: () => rest.open(),
    onRequest(connection: ProtocolConnection) {
      connection.onRequest(listing, async ({ folder }) => {
        await lists.opened;
        return Object.keys(files)
          .map((path) => `slow:/w/${path}`)
          .filter((uri) => uri.startsWith(folder));
      });
      connection.onRequest(reading, async ({ uri }) => {
        const text = textOf(uri);
        if (text !== undefined && ++given > atOnce) await rest.opened;
        return { data: text === undefined ? null : Buffer.from(text).toString('base64') };
      });
      connection.onRequest(existing, ({ uris }) => uris.map((uri) => textOf(uri) !== undefined));
    },
  };
}

function gate() {
  let open: () => void;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
