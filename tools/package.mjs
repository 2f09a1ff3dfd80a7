// Packs the extension: `npm run package` → milepost-<version>.vsix. With --npm, the npm package beside it.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureModules } from './ensure.mjs';
import { exec } from './exec.mjs';
import { root } from './root.mjs';

/** 1 MB, as a file manager counts it. */
const limit = 1024 * 1024;

/** What package.json does not name and a user needs all the same. */
const unnamed = [
  'package.nls.json',
  'dist/server.js',
  'dist/start.js',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
];

/**
 * vsce refuses a folder that has both `files` and an ignore file, and `files` says what the *npm* package holds. So
 * the extension is packed from a folder of its own, which holds what package.json names and nothing else.
 *
 * @param {{ out?: string }} [options]
 * @returns {Promise<{ file: string, size: number, listing: string[] }>}
 */
export async function packageExtension({ out } = {}) {
  await ensureModules();
  const { build, bundles } = await import('../esbuild.mjs');
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const staging = join(root, 'out/extension');
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });

  // Built into the folder, so that what lies in dist/ stays as it is.
  const { command: _command, 'command line': _line, holidays: _holidays, ...inExtension } = bundles;
  const staged = Object.entries(inExtension).map(([name, bundle]) => [
    name,
    { ...bundle, outfile: join(staging, bundle.outfile) },
  ]);
  await build(Object.fromEntries(staged), { production: true });
  const { files: _, bin: _bin, scripts: _scripts, devDependencies: _dev, ...kept } = manifest;
  writeFileSync(join(staging, 'package.json'), `${JSON.stringify(kept, null, 2)}\n`);
  for (const path of new Set([...unnamed, ...named(kept)])) {
    if (existsSync(join(staging, path))) continue;
    if (!existsSync(join(root, path)))
      throw new Error(`package.json names ${path}, and there is no such file`);
    mkdirSync(dirname(join(staging, path)), { recursive: true });
    if (path.endsWith('.json')) writeFileSync(join(staging, path), compact(join(root, path)));
    else cpSync(join(root, path), join(staging, path), { recursive: true });
  }

  const file = out ?? join(root, `${manifest.name}-${manifest.version}.vsix`);
  // As a process, because it prints at length: here only when it fails.
  const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
  const packing = [vsce, 'package', '--no-dependencies', '--out', file];
  const { code, output } = await exec(process.execPath, packing, { cwd: staging, quiet: true });
  if (code !== 0) throw new Error(`vsce refused the extension:\n${output}`);
  const { listFiles, PackageManager } = await import('@vscode/vsce');
  const size = statSync(file).size;
  if (size > limit) throw new Error(`${file} has ${size} bytes; the limit is ${limit}`);
  return { file, size, listing: await listFiles({ cwd: staging, packageManager: PackageManager.None }) };
}

/** Nobody reads the schema in there. @param {string} path */
const compact = (path) => JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));

/**
 * The files that package.json names anywhere: the bundles, the icon, grammars, snippets, schemas.
 *
 * @param {unknown} value
 * @returns {string[]}
 */
function named(value) {
  if (typeof value === 'string') {
    return /^\.\/|^[\w-]+\/.*\.\w+$|^[\w-]+\.(png|svg|json)$/.test(value) && !value.includes('://')
      ? [value.replace(/^\.\//, '')].filter((path) => value.startsWith('./') || existsSync(join(root, path)))
      : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(named);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const { file, size, listing } = await packageExtension();
    console.log(`${relative(process.cwd(), file)}: ${size} bytes, ${listing.length} files`);
    console.log(listing.join('\n'));
    if (process.argv.includes('--npm')) {
      const { packageNpm } = await import('./package-npm.mjs');
      const tarball = await packageNpm(root);
      console.log(`${relative(process.cwd(), tarball)}: ${statSync(tarball).size} bytes`);
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
