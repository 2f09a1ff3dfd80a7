// `npm run soak [-- OPERATIONS|MINUTESm [SEED]]`: everything that can happen to the server, for longer than in `npm test`
// and from another seed each time. What fails is printed with its seed and as few operations as still show it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureModules } from './ensure.mjs';
import { root } from './root.mjs';

await ensureModules();
const length = process.argv[2] ?? '1000';
const seed = process.argv[3] ?? String(Date.now() % 1_000_000_000);
const minutes = /^(\d+)m$/.exec(length)?.[1];
const asked = {
  MILEPOST_SEED: seed,
  MILEPOST_OPERATIONS: minutes ? '1000000' : length,
  MILEPOST_MINUTES: minutes ?? '0',
  MILEPOST_SHRINK: '40',
};
console.log(`npm run soak -- ${length} ${seed}`);
/** @param {string} script @param {string[]} words */
const node = (script, ...words) =>
  spawnSync(process.execPath, [join(root, script), ...words], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...asked },
  }).status ?? 1;
process.exitCode =
  node('esbuild.mjs') ||
  node('node_modules/vitest/vitest.mjs', 'run', '--project', 'lsp', 'test/lsp/soak.test.ts');
