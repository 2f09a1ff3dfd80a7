import type { Connection, DidChangeConfigurationParams } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol';
import type { Abilities } from './readAbilities';
import type { SettingsInForce } from './session';

export interface KeptSettings {
  inForce(): SettingsInForce;
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
  return {
    inForce: () => current,
    async take({ settings }) {
      const sent: unknown = settings?.milepost;
      const value =
        sent ??
        (client.hasConfiguration ? await connection.workspace.getConfiguration('milepost') : undefined);
      if (value === undefined || value === null) return false;
      const before = JSON.stringify(current);
      current = read(value);
      return JSON.stringify(current) !== before;
    },
  };
}
