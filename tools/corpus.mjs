// What Milepost reads in real repositories: `npm run corpus -- DIR`, each folder in DIR being one repository.
// `--judge MISTAKES.jsonl CLEAN.jsonl` holds its findings against a list of mistakes and a list of clean documents.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './root.mjs';

const outfile = join(root, '.cache/corpus.cjs');
await build({
  absWorkingDir: root,
  entryPoints: ['tools/corpus/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
  loader: { '.md': 'text' },
  sourcemap: 'inline',
  logLevel: 'warning',
});

// The garbage is collected between repositories, so that each shows what it alone holds.
const child = spawn(
  process.execPath,
  ['--enable-source-maps', '--expose-gc', outfile, ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
