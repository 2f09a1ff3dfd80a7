import { join } from 'node:path';
import { exec } from '../exec.mjs';
import { root } from '../root.mjs';
import { single, sum } from './result.mjs';
import { vitest } from './vitest.mjs';

/** @type {import('./result.mjs').Stage} */
export const checks = {
  title: 'types, lint, format, invariants',
  run: async () =>
    sum([
      await command('types', 'typescript/bin/tsc', ['-p', '.']),
      await command('lint and format', '@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '.']),
      await vitest('invariants'),
    ]),
};

/**
 * @param {string} name
 * @param {string} script inside node_modules
 * @param {string[]} args
 */
async function command(name, script, args) {
  const { code, output } = await exec(process.execPath, [join(root, 'node_modules', script), ...args], {
    quiet: true,
  });
  return single(name, code === 0 ? null : output);
}
