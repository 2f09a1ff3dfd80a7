import type { Config } from '../config/config';
import type { Database } from '../graph/database';
import { configFolderInput, configInput } from '../graph/inputs';
import type { Store } from './createStore';

/** Puts a config in force, or takes it away: what is open is read again at once, of the rest one document at each turn. */
export function* takeConfig(
  database: Database,
  { readAgain }: Pick<Store, 'readAgain'>,
  changed: () => void,
  folder: string,
  config: Config | null,
): Generator<void> {
  database.set(configInput, folder, config);
  const folders = new Set(database.get(configFolderInput, ''));
  if (config) folders.add(folder);
  else folders.delete(folder);
  database.set(configFolderInput, '', [...folders].sort());
  const turns = readAgain(folder);
  if (!turns.next().done) {
    changed();
    yield;
    for (const _ of turns) yield;
  }
  changed();
}
