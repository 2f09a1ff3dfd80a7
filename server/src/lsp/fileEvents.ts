import {
  type CreateFilesParams,
  type DeleteFilesParams,
  type DidChangeWatchedFilesParams,
  FileChangeType,
  type RenameFilesParams,
} from 'vscode-languageserver';
import type { FileEvent } from '../workspace/fileEvent';

/** The ways in which a client tells of files, as one. */
export const fileEvents = {
  watched: ({ changes }: DidChangeWatchedFilesParams): FileEvent[] =>
    changes.map(({ uri, type }) => ({ uri, type: types[type] ?? 'changed' })),
  created: ({ files }: CreateFilesParams): FileEvent[] => files.map(({ uri }) => ({ uri, type: 'created' })),
  deleted: ({ files }: DeleteFilesParams): FileEvent[] => files.map(({ uri }) => ({ uri, type: 'deleted' })),
  renamed: ({ files }: RenameFilesParams): FileEvent[] =>
    files.flatMap(({ oldUri, newUri }) => [
      { uri: oldUri, type: 'deleted' },
      { uri: newUri, type: 'created' },
    ]),
};

const types: Readonly<Record<number, FileEvent['type']>> = {
  [FileChangeType.Created]: 'created',
  [FileChangeType.Changed]: 'changed',
  [FileChangeType.Deleted]: 'deleted',
};
