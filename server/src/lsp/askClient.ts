import type { Connection } from 'vscode-languageserver';
import type { FileRequests } from '../workspace/clientFiles';
import { existRequest, findFilesRequest, readFileRequest } from './protocol';

/** Files that only the client can reach. */
export function askClient(connection: Connection): FileRequests {
  return {
    findFiles: (params) => connection.sendRequest(findFilesRequest, params),
    readFile: (params) => connection.sendRequest(readFileRequest, params),
    exist: (params) => connection.sendRequest(existRequest, params),
  };
}
