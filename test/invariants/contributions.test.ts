import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { revealNodeCommand } from '../../client/src/commandNames';
import { settingsSchema } from '../../server/src/config/settingsSchema';
import { showCommand } from '../../server/src/features/shared/commands';
import { sourceFiles } from './importsOf';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const texts = JSON.parse(readFileSync('package.nls.json', 'utf8'));
const { contributes } = manifest;
const clientSource = sourceFiles('client/src').map((file) => readFileSync(file, 'utf8'));

/** What `registerCommands` registers, from running it with a stand-in for VS Code. */
async function registered(): Promise<readonly string[]> {
  const bundled = await build({
    stdin: { contents: `export { registerCommands } from './client/src/registerCommands';`, resolveDir: '.' },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    loader: { '.md': 'text' },
    logLevel: 'silent',
  });
  const names: string[] = [];
  const anything: unknown = new Proxy(class {}, { get: () => anything, construct: () => ({}) });
  const commands = { registerCommand: (name: string) => names.push(name) };
  const vscode = new Proxy({ commands }, { get: (has, name) => (name in has ? has.commands : anything) });
  const module = { exports: {} as { registerCommands: (context: object) => unknown } };
  const run = new Function('module', 'exports', 'require', bundled.outputFiles[0]!.text);
  run(module, module.exports, (name: string) => (name === 'vscode' ? vscode : anything));
  module.exports.registerCommands({});
  return names;
}

describe('package.json', () => {
  test('names the commands that the client registers', async () => {
    const contributed = contributes.commands.map(({ command }: { command: string }) => command);
    // Named by answers of the server and of no use without arguments.
    const hidden = [showCommand, revealNodeCommand];
    expect([...(await registered())].sort()).toEqual([...contributed, ...hidden].sort());
  });

  test('speaks in menus and keys of commands that there are', () => {
    const known = contributes.commands.map(({ command }: { command: string }) => command);
    const used = [...Object.values(contributes.menus ?? {}).flat(), ...(contributes.keybindings ?? [])];
    const strange = used.filter((entry) => !known.includes((entry as { command: string }).command));
    expect(strange).toEqual([]);
  });

  test('names the views that the client creates', () => {
    const contributed = Object.values<{ id: string }[]>(contributes.views).flatMap((views) =>
      views.map(({ id }) => id),
    );
    const created = clientSource.flatMap((text) =>
      [
        ...text.matchAll(
          /(?:createTreeView|registerTreeDataProvider|registerWebviewViewProvider)\(\s*'([^']+)'/g,
        ),
      ].map(([, id]) => id!),
    );
    expect(created.sort()).toEqual(contributed.sort());
  });

  test('declares the settings that the schema has', () => {
    const declared = Object.entries<Setting>(contributes.configuration.properties).map(([name, setting]) =>
      told(name, setting, setting.markdownDescription ?? setting.description),
    );
    const schema = z.toJSONSchema(settingsSchema, { io: 'input' }) as Setting;
    expect(declared.sort()).toEqual([...leaves('milepost', schema)].sort());
  });

  test('names files that are there', () => {
    const paths = [
      ...JSON.stringify({ ...contributes, icon: manifest.icon }).matchAll(
        /"(?:path|url|icon|light|dark)":"(\.?\/?[\w-]+\/[^"]+)"/g,
      ),
    ];
    expect(paths.map(([, path]) => path!).filter((path) => !existsSync(join('.', path)))).toEqual([]);
  });

  test('hands the schema of milepost.json and the snippets to the editor', () => {
    expect(contributes.jsonValidation).toContainEqual({
      fileMatch: 'milepost.json',
      url: './schemas/milepost.schema.json',
    });
    expect(contributes.snippets).toContainEqual({ language: 'markdown', path: './snippets/milepost.json' });
  });

  test('has words for every %name%, and no more', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/g)].map(([, name]) => name!);
    expect([...new Set(used)].sort()).toEqual(Object.keys(texts).sort());
  });
});

interface Setting {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly items?: { readonly type?: string };
  readonly properties?: Readonly<Record<string, Setting>>;
  readonly description?: string;
  readonly markdownDescription?: string;
}

function leaves(name: string, setting: Setting): readonly string[] {
  return setting.properties
    ? Object.entries(setting.properties).flatMap(([key, inner]) => leaves(`${name}.${key}`, inner))
    : [told(name, setting, setting.description)];
}

function told(
  name: string,
  { type, enum: values, default: value, items }: Setting,
  description = '',
): string {
  const words = description.replace(/^%(.+)%$/, (_, key: string) => texts[key] ?? key);
  return JSON.stringify({ name, type, values, value, items: items?.type, words });
}
