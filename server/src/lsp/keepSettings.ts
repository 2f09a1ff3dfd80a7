import type { Connection, DidChangeConfigurationParams } from 'vscode-languageserver';
import { editorExcludes } from './editorExcludes';
import type { InitializationOptions } from './protocol';
import type { Abilities } from './readAbilities';
import type { SettingsInForce } from './session';

export interface KeptSettings {
  inForce(): SettingsInForce;
  /** Asks what the editor hides, which must be known before files are read. */
  start(): Promise<void>;
  /** True if anything differs from before. */
  take(params: DidChangeConfigurationParams): Promise<boolean>;
}

/** The personal settings: sent along, or asked for where a client only tells that they changed. */
export function keepSettings(
  connection: Connection,
  client: Abilities,
  read: (value: unknown) => SettingsInForce,
  initial: InitializationOptions['settings'],
): KeptSettings {
  let current = read(initial);
  let hidden: readonly string[] = [];
  const inForce = (): SettingsInForce => {
    const { files } = current;
    return hidden.length === 0
      ? current
      : { ...current, files: { ...files, exclude: [...files.exclude, ...hidden] } };
  };
  return {
    inForce,
    async start() {
      hidden = await editorExcludes(connection, client);
    },
    async take({ settings }) {
      const before = JSON.stringify(inForce());
      hidden = await editorExcludes(connection, client);
      const sent: unknown = settings?.milepost;
      const value =
        sent ??
        (client.hasConfiguration ? await connection.workspace.getConfiguration('milepost') : undefined);
      if (value !== undefined && value !== null) current = read(value);
      return JSON.stringify(inForce()) !== before;
    },
  };
}
