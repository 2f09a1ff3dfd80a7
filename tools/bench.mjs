// `npm run bench`: every benchmark in bench/, or those that are named: `npm run bench -- keystroke`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureModules } from './ensure.mjs';
import { NotHere } from './not-here.mjs';
import { root } from './root.mjs';

const all = ['markdown', 'model', 'keystroke', 'features', 'lsp'];

await ensureModules();
const { build } = await import('esbuild');
const { prepareServers } = await import('./bench-servers.mjs');
const asked = process.argv.slice(2);
const names = asked.filter((name) => all.includes(name));
for (const name of names.length > 0 ? names : all) {
  const env = { ...process.env };
  if (name === 'lsp' || name === 'features') {
    await prepareServers();
    // Servers run in the Node that VS Code runs them in, where that can be had.
    env.MILEPOST_BENCH_NODE = await nodeOfVSCode();
  }
  const outfile = join(root, `.cache/bench-${name}.cjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [`bench/${name}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    loader: { '.md': 'text' },
    logLevel: 'warning',
  });
  console.log(`\n${name}`);
  const words = asked.filter((word) => !all.includes(word));
  const { status } = spawnSync(process.execPath, [outfile, ...words], { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

async function nodeOfVSCode() {
  const { installServer } = await import('./vscode/install.mjs');
  try {
    return (await installServer()).node;
  } catch (error) {
    if (error instanceof NotHere) return process.execPath;
    throw error;
  }
}
