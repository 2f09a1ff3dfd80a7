// `npm run fuzz [-- ROUNDS [FOLDER]]`: the random tests of `npm test` for longer, from another seed each time, and with
// mutations of the Markdown in a folder. A failure names its seed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureModules } from './ensure.mjs';
import { root } from './root.mjs';

await ensureModules();
const rounds = process.argv[2] ?? '1000';
const seed = String(Date.now() % 1_000_000_000);
console.log(`MILEPOST_SEED=${seed} MILEPOST_ROUNDS=${rounds}`);
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--project', 'unit', 'test/fuzz', 'test/markdown/plain.test.ts'],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      MILEPOST_SEED: seed,
      MILEPOST_ROUNDS: rounds,
      ...(process.argv[3] ? { MILEPOST_CORPUS: process.argv[3] } : {}),
    },
  },
);
process.exitCode = status ?? 1;
