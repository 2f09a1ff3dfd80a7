import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from 'vscode-languageserver';
import type { Abilities } from './readAbilities';

/** Asks the client to tell of files and settings that change. */
export async function registerWatchers(connection: Connection, client: Abilities): Promise<void> {
  if (client.registersConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'milepost' });
  }
  if (client.watchesFiles) {
    const watchers = (client.milepost ? everything : few).map((globPattern) => ({ globPattern }));
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}

/** A link may lead to any file, and of a folder that goes only the folder is told. VS Code watches all of it anyway. */
const everything = ['**/*'];

/** Elsewhere each watched folder may cost a handle. */
const few = ['**/*.{md,markdown}', '**/milepost{,.*}.json', '**/.gitignore'];
