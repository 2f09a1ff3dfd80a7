import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { build } from 'esbuild';
import { root } from './root.mjs';

/** What stands beside the rules and is none. */
const others = new Set(['allRules', 'createChecks', 'soundFixes', 'rule', 'suppressingFixes']);

/** Pages that somebody wrote, beside those that are generated. */
export const written = new Set(['docs/rules/not-built.md']);

/**
 * Every generated file as it should be now, by its path from the root. The rules come from the files that are there and
 * not from the list of them, since that list is generated too.
 *
 * @returns {Promise<ReadonlyMap<string, string>>}
 */
export async function generatedFiles() {
  const names = readdirSync(join(root, 'server/src/rules'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .filter((name) => !others.has(name));
  const entry = [
    `import { generatedFiles } from './tools/generate/generatedFiles';`,
    ...names.map((name, at) => `import * as rule${at} from './server/src/rules/${name}';`),
    `export const modules = { ${names.map((name, at) => `'${name}': rule${at}`).join(', ')} };`,
    'export { generatedFiles };',
  ];
  const bundled = await build({
    stdin: { contents: entry.join('\n'), resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    loader: { '.md': 'text' },
    logLevel: 'silent',
  });
  const folder = join(root, '.cache', 'generate');
  const file = join(folder, `${process.pid}-${performance.now()}.cjs`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, bundled.outputFiles[0]?.text ?? '');
  try {
    const { generatedFiles: generate, modules } = createRequire(import.meta.url)(file);
    return generate(Object.entries(modules).map(([name, module]) => ruleIn(name, module)));
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * @param {string} file
 * @param {Record<string, any>} module
 */
function ruleIn(file, module) {
  const rules = Object.values(module).filter((value) => typeof value === 'object' && 'check' in value);
  const [rule] = rules;
  if (rules.length !== 1 || rule.name !== file)
    throw new Error(`server/src/rules/${file}.ts must export one rule, named '${file}'`);
  return rule;
}
