// What `npm run bench -- lsp` drives: the bundles of server and command line, the peer in .cache/bench, and a server that does nothing.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { build as buildBundles, bundles } from '../esbuild.mjs';
import { npm } from './exec.mjs';
import { root } from './root.mjs';

const wanted = ['vscode-markdown-languageserver@0.5.0', 'markdown-it@12.3.2'];

export async function prepareServers() {
  const { server, start, command, 'command line': line } = bundles;
  // As they are packed.
  await buildBundles(/** @type {typeof bundles} */ ({ server, start, command, 'command line': line }), {
    production: true,
  });
  await build({
    ...bundles.server,
    entryPoints: ['bench/lsp/echo.ts'],
    outfile: '.cache/bench-echo.cjs',
    minify: true,
  });
  const folder = join(root, '.cache/bench');
  if (wanted.every((name) => existsSync(join(folder, 'node_modules', name.split('@')[0] ?? '')))) return;
  mkdirSync(folder, { recursive: true });
  const { code, output } = await npm(
    ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', ...wanted],
    { quiet: true },
  );
  if (code !== 0) throw new Error(`The peer cannot be installed:\n${output}`);
}
