import type { Connection, DidChangeConfigurationParams } from 'vscode-languageserver';
import { editorExcludes } from './editorExcludes';
import { leftToEditor } from './leftToEditor';
import type { InitializationOptions } from './protocol';
import type { Abilities } from './readAbilities';
import type { Environment, SettingsInForce } from './session';

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
  read: Environment['readSettings'],
  initial: InitializationOptions | undefined,
): KeptSettings {
  const left = (validate: unknown) => (client.builtInMarkdown ? leftToEditor(validate) : []);
  let current: SettingsInForce = {
    ...read(initial?.settings),
    leftToEditor: left(initial?.markdownValidate),
  };
  let hidden: readonly string[] = [];
  const inForce = (): SettingsInForce => {
    const { files } = current;
    return hidden.length === 0
      ? current
      : { ...current, files: { ...files, exclude: [...files.exclude, ...hidden] } };
  };
  async function takeNext({ settings }: DidChangeConfigurationParams): Promise<boolean> {
    const before = JSON.stringify(inForce());
    hidden = await editorExcludes(connection, client);
    const sent: unknown = settings?.milepost;
    const value =
      sent ?? (client.hasConfiguration ? await connection.workspace.getConfiguration('milepost') : undefined);
    const validate: unknown = settings?.markdown?.validate;
    const leftNow = validate === undefined ? current.leftToEditor : left(validate);
    const own = value === undefined || value === null ? current : read(value);
    current = { ...own, leftToEditor: leftNow };
    return JSON.stringify(inForce()) !== before;
  }

  let last: Promise<unknown> = Promise.resolve();
  return {
    inForce,
    async start() {
      hidden = await editorExcludes(connection, client);
    },
    // One after the other: a change that takes the one before it back would else be held against what neither left.
    take(params) {
      const next = last.then(() => takeNext(params));
      last = next.catch(() => {});
      return next;
    },
  };
}
